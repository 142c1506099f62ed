package dev.taskgauge.engine.report.chart;

import static dev.taskgauge.engine.report.chart.ChartParts.STYLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where slot time went: a stack a bar, whose labels are whole. */
final class LostTimeChartTest {
  @Test
  void lostTimeIsAStackABar() {
    List<ChartBar> bars =
        List.of(
            new ChartBar("1", List.of(new ChartBar.Part("a", 1), new ChartBar.Part("b", 2))),
            new ChartBar("2", List.of(new ChartBar.Part("a", 3), new ChartBar.Part("b", 4))));

    CategoryPlot plot =
        (CategoryPlot) ChartFactory.lostTime(null, "workers", bars, STYLE).getPlot();

    assertThat(plot.getDataset().getRowCount()).isEqualTo(2);
    assertThat(plot.getDataset().getValue(1, 1)).isEqualTo(4.0);
    assertThat(plot.getDomainAxis().getLabel()).isEqualTo("workers");
    assertThat(plot.getOrientation()).isEqualTo(PlotOrientation.VERTICAL);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "1, 15", "2, 1", "3, 5", "8, 5", "40, 1"})
  void everyLabelOfLostTimeIsWhole(int groups, int ofEach) throws IOException {
    List<ChartBar> bars = bars(groups, ofEach);

    int height = ChartFactory.lostTimeHeight(bars, 480);
    String svg =
        ChartFiles.svgElement(
            ChartFactory.lostTime(null, "workers", bars, STYLE), 860, height, "a");

    assertThat(height).isBetween(480, 130 + 80 * 18);
    for (ChartBar bar : bars) {
      assertThat(svg).contains(">" + bar.label() + "</text>", ">" + bar.group());
    }
  }

  @Test
  void longLabelsLieBesideTheirBars() {
    List<ChartBar> bars =
        IntStream.range(0, 6)
            .mapToObj(i -> new ChartBar(i + " × a name of some length", List.of()))
            .toList();

    assertThat(
            ((CategoryPlot) ChartFactory.lostTime(null, "workers", bars, STYLE).getPlot())
                .getOrientation())
        .isEqualTo(PlotOrientation.HORIZONTAL);
  }

  private static List<ChartBar> bars(int groups, int ofEach) {
    return IntStream.range(0, groups * ofEach)
        .mapToObj(
            i ->
                new ChartBar(
                    groups == 1 ? "" : "SQS on this machine, " + i / ofEach + " tasks a message",
                    Integer.toString(1 << i % ofEach),
                    List.of(new ChartBar.Part("tail", 5))))
        .toList();
  }
}
