package dev.taskgauge.engine.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

final class DecadeAxisTest {
  @Test
  void longRangeHasPowersOfTen() {
    assertThat(labels(new Range(9e3, 2e9), 800))
        .containsExactly("10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s");
  }

  @Test
  void shortRangeHasTwoAndFiveToo() {
    assertThat(labels(new Range(9e5, 3e7), 800))
        .containsExactly("1 ms", "2 ms", "5 ms", "10 ms", "20 ms");
  }

  @Test
  void labelsWithoutRoomAreLeftOut() {
    assertThat(labels(new Range(9e3, 2e9), 150)).contains("10 µs", "").doesNotContain("100 µs");
  }

  @Test
  void oneValueHasADecadeAroundIt() {
    Range range = DecadeAxis.around(100, 100);

    assertThat(range.getUpperBound() / range.getLowerBound()).isBetween(9.99, 10.01);
    assertThat(range.contains(100)).isTrue();
  }

  @Test
  void automaticRangeLeadsBack() {
    DecadeAxis axis = new DecadeAxis("x", new Range(1, 1000), ChartNumbers::count);
    axis.setRange(2, 3);

    axis.setAutoRange(true);

    assertThat(axis.getRange()).isEqualTo(new Range(1, 1000));
  }

  private static List<String> labels(Range range, int width) {
    DecadeAxis axis = new DecadeAxis("x", range, ChartNumbers::length);
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    List<String> labels =
        axis
            .refreshTicksHorizontal(
                graphics, new Rectangle2D.Double(0, 0, width, 100), RectangleEdge.BOTTOM)
            .stream()
            .map(Tick::getText)
            .toList();
    graphics.dispose();
    return labels;
  }
}
