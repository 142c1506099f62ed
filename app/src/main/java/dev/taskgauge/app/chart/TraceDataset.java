package dev.taskgauge.app.chart;

import java.io.Serial;
import java.util.function.ToDoubleBiFunction;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** One value of a live trace as a dataset that copies nothing. */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class TraceDataset extends AbstractXYDataset {
  @Serial private static final long serialVersionUID = 1;

  private final transient LiveTrace trace;
  private final transient ToDoubleBiFunction<TracePoints, Integer> value;

  TraceDataset(LiveTrace trace, ToDoubleBiFunction<TracePoints, Integer> value) {
    this.trace = trace;
    this.value = value;
  }

  /** Tells the chart that the trace has changed. */
  void changed() {
    fireDatasetChanged();
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.ASCENDING;
  }

  @Override
  public int getSeriesCount() {
    return trace.series().size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return trace.series().get(series).name();
  }

  @Override
  public int getItemCount(int series) {
    return points(series).size();
  }

  @Override
  public double getXValue(int series, int item) {
    return points(series).seconds(item);
  }

  @Override
  public double getYValue(int series, int item) {
    return value.applyAsDouble(points(series), item);
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }

  private TracePoints points(int series) {
    return trace.series().get(series).points();
  }
}
