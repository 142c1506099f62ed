package dev.taskgauge.engine.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Makes every chart of finished runs, for the window and for files. Charts know nothing of how
 * their numbers came about. A chart without data says so. Titles are null where what is around the
 * chart already says them. Any thread; a chart that was made belongs to one thread at a time.
 */
public final class ChartFactory {
  private static final String WORKERS = "workers";
  private static final String TASK_LENGTH = "task length";
  private static final String LOG_SCALE = " (log scale)";
  private static final double TWO_DECADES = 100;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double ROOM = 1.05;
  private static final double ROOM_FOR_LABEL = 1.15;

  private ChartFactory() {}

  /**
   * Throughput or efficiency against workers, whose numbers are evenly spaced, as in the report.
   * Upwards the scale is logarithmic, and says so, where positive values span more than two decades
   * and are no percentages.
   *
   * @param series x is a number of workers
   */
  public static JFreeChart byWorkers(
      @Nullable String title, ChartValue value, List<ChartSeries> series, ChartStyle style) {
    List<Double> counts =
        List.copyOf(new TreeSet<>(points(series).mapToDouble(ChartPoint::x).boxed().toList()));
    List<String> labels = counts.stream().map(ChartNumbers::count).toList();
    LinePlot.Across across =
        new LinePlot.Across(
            Axes.symbols(WORKERS, labels, style), counts::indexOf, ChartFactory::atWorkers);
    XYPlot plot = LinePlot.create(series, across, upward(value, series, 0, style), value, style);
    return Axes.chart(title, plot, style);
  }

  /**
   * How something is distributed: its percentiles, evenly spaced. Upwards the scale is logarithmic
   * where values span more than two decades.
   *
   * @param percentiles what they are called, from left to right
   * @param series x is the index of a percentile
   */
  public static JFreeChart byPercentile(
      @Nullable String title,
      List<String> percentiles,
      ChartValue value,
      List<ChartSeries> series,
      ChartStyle style) {
    LinePlot.Across across =
        new LinePlot.Across(
            Axes.symbols("percentile", percentiles, style),
            x -> x,
            x -> "at " + percentiles.get((int) x));
    XYPlot plot = LinePlot.create(series, across, upward(value, series, 0, style), value, style);
    return Axes.chart(title, plot, style);
  }

  /**
   * Efficiency against the length of tasks, which is on a logarithmic scale.
   *
   * @param series x is a length in nanoseconds, greater than 0; values are percentages
   * @param thresholdPercent the efficiency that was looked for, as a line
   * @param lengths what was found: the METG of each back end, with x in nanoseconds
   */
  public static JFreeChart sCurve(
      @Nullable String title,
      List<ChartSeries> series,
      double thresholdPercent,
      List<ChartMark> lengths,
      ChartStyle style) {
    requirePositive(series, lengths);
    DecadeAxis axis =
        new DecadeAxis(
            TASK_LENGTH + LOG_SCALE,
            around(
                DoubleStream.concat(
                    points(series).mapToDouble(ChartPoint::x),
                    lengths.stream().mapToDouble(ChartMark::x)),
                NANOS_PER_MILLISECOND),
            ChartNumbers::length);
    Axes.paintLine(axis, style);
    LinePlot.Across across = new LinePlot.Across(axis, x -> x, x -> "at " + ChartNumbers.length(x));
    ChartValue value = ChartValue.EFFICIENCY;
    XYPlot plot =
        LinePlot.create(series, across, upward(value, series, lengths.size(), style), value, style);
    Marks.threshold(plot, ChartNumbers.count(thresholdPercent) + " %", thresholdPercent, style);
    Marks.across(plot, lengths, style);
    return Axes.chart(title, plot, style);
  }

  /**
   * Throughput against workers on a scale of numbers, with the curve that was fitted.
   *
   * @param series what was measured and what was fitted; x is a number of workers
   * @param peak where the curve is highest, or null where it has none; the x axis reaches as far
   */
  public static JFreeChart scalability(
      @Nullable String title,
      List<ChartSeries> series,
      @Nullable ChartMark peak,
      ChartStyle style) {
    NumberAxis axis = Axes.numbers(WORKERS, style);
    Axes.paintLine(axis, style);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    double last = points(series).mapToDouble(ChartPoint::x).reduce(1, Math::max);
    axis.setRange(0, ROOM * (peak == null ? last : Math.max(last, peak.x())));
    ChartValue value = ChartValue.THROUGHPUT;
    NumberAxis up = Axes.numbers(value.label(), style);
    // The ideal goes far beyond what any back end reaches: it is cut off.
    List<ChartSeries> reached =
        series.stream().filter(each -> each.role() != SeriesRole.IDEAL).toList();
    DoubleSummaryStatistics values = positive(points(reached).flatMapToDouble(ChartFactory::reach));
    up.setRange(0, values.getCount() == 0 ? 1 : values.getMax() * ROOM_FOR_LABEL);
    LinePlot.Across across = new LinePlot.Across(axis, x -> x, ChartFactory::atWorkers);
    XYPlot plot = LinePlot.create(series, across, up, value, style);
    Marks.across(plot, peak == null ? List.of() : List.of(peak), style);
    return Axes.chart(title, plot, style);
  }

  /**
   * Where slot time was lost, a stacked bar a run or a point; the rest of each bar to 100 % was
   * nominal work. Bars that have groups, or labels too long to stand side by side, lie one below
   * the other.
   *
   * @param xLabel what the labels of the bars are
   */
  public static JFreeChart lostTime(
      @Nullable String title, String xLabel, List<ChartBar> bars, ChartStyle style) {
    return LostTimeChart.create(title, xLabel, bars, style);
  }

  /**
   * How high a chart of lost time has to be for every label to be read, from the usual height on.
   */
  public static int lostTimeHeight(List<ChartBar> bars, int usualHeight) {
    return LostTimeChart.height(bars, usualHeight);
  }

  private static void requirePositive(List<ChartSeries> series, List<ChartMark> lengths) {
    DoubleStream.concat(
            points(series).mapToDouble(ChartPoint::x), lengths.stream().mapToDouble(ChartMark::x))
        .filter(length -> length <= 0)
        .findFirst()
        .ifPresent(
            length -> {
              throw new IllegalArgumentException(
                  "task length " + length + " ns: expected more than 0");
            });
  }

  private static String atWorkers(double count) {
    return "at " + ChartNumbers.count(count) + (count == 1 ? " worker" : " workers");
  }

  private static ValueAxis upward(
      ChartValue value, List<ChartSeries> series, int linesOfText, ChartStyle style) {
    if (value.percent()) {
      return Axes.numbers(new PercentAxis(value.label(), style.withTextSize(linesOfText)), style);
    }
    if (!spansDecades(series)) {
      return Axes.numbers(value.label(), style);
    }
    DecadeAxis axis =
        new DecadeAxis(
            value.label() + LOG_SCALE,
            around(points(series).flatMapToDouble(ChartFactory::reach), 1),
            ChartNumbers::count);
    Axes.paintValues(axis, style);
    return axis;
  }

  private static boolean spansDecades(List<ChartSeries> series) {
    DoubleSummaryStatistics values = positive(points(series).mapToDouble(ChartPoint::value));
    return values.getMax() > TWO_DECADES * values.getMin();
  }

  private static Range around(DoubleStream values, double otherwise) {
    DoubleSummaryStatistics positive = positive(values);
    return positive.getCount() == 0
        ? DecadeAxis.around(otherwise, otherwise)
        : DecadeAxis.around(positive.getMin(), positive.getMax());
  }

  /** Neither what has no logarithm nor what is undefined. */
  private static DoubleSummaryStatistics positive(DoubleStream values) {
    return values.filter(value -> value > 0).summaryStatistics();
  }

  /** How far up a point reaches. Not how far down: on a logarithmic scale that may be very far. */
  private static DoubleStream reach(ChartPoint point) {
    Double high = point.high();
    return high == null ? DoubleStream.of(point.value()) : DoubleStream.of(point.value(), high);
  }

  private static Stream<ChartPoint> points(List<ChartSeries> series) {
    return series.stream().flatMap(each -> each.points().stream());
  }
}
