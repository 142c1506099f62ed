package dev.taskgauge.engine.report.chart;

import java.io.Serial;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Series of one role as JFreeChart wants them. */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class SeriesDataset extends AbstractIntervalXYDataset {
  @Serial private static final long serialVersionUID = 1;

  private final transient List<ChartSeries> series;
  private final transient DoubleUnaryOperator place;
  private final boolean logarithmic;

  /**
   * A dataset.
   *
   * @param place where an x stands on the axis
   * @param logarithmic whether only positive values can be shown
   */
  SeriesDataset(List<ChartSeries> series, DoubleUnaryOperator place, boolean logarithmic) {
    this.series = series;
    this.place = place;
    this.logarithmic = logarithmic;
  }

  ChartPoint point(int seriesIndex, int item) {
    return series.get(seriesIndex).points().get(item);
  }

  @Override
  public int getSeriesCount() {
    return series.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int seriesIndex) {
    return series.get(seriesIndex).name();
  }

  @Override
  public int getItemCount(int seriesIndex) {
    return series.get(seriesIndex).points().size();
  }

  @Override
  public double getXValue(int seriesIndex, int item) {
    return place.applyAsDouble(point(seriesIndex, item).x());
  }

  @Override
  public double getYValue(int seriesIndex, int item) {
    return shown(point(seriesIndex, item).value());
  }

  @Override
  public double getStartYValue(int seriesIndex, int item) {
    Double low = point(seriesIndex, item).low();
    return low == null ? getYValue(seriesIndex, item) : shown(low);
  }

  @Override
  public double getEndYValue(int seriesIndex, int item) {
    Double high = point(seriesIndex, item).high();
    return high == null ? getYValue(seriesIndex, item) : shown(high);
  }

  @Override
  public double getStartXValue(int seriesIndex, int item) {
    return getXValue(seriesIndex, item);
  }

  @Override
  public double getEndXValue(int seriesIndex, int item) {
    return getXValue(seriesIndex, item);
  }

  @Override
  public Number getX(int seriesIndex, int item) {
    return getXValue(seriesIndex, item);
  }

  @Override
  public Number getY(int seriesIndex, int item) {
    return getYValue(seriesIndex, item);
  }

  @Override
  public Number getStartX(int seriesIndex, int item) {
    return getStartXValue(seriesIndex, item);
  }

  @Override
  public Number getEndX(int seriesIndex, int item) {
    return getEndXValue(seriesIndex, item);
  }

  @Override
  public Number getStartY(int seriesIndex, int item) {
    return getStartYValue(seriesIndex, item);
  }

  @Override
  public Number getEndY(int seriesIndex, int item) {
    return getEndYValue(seriesIndex, item);
  }

  private double shown(double value) {
    return logarithmic && value <= 0 ? Double.NaN : value;
  }
}
