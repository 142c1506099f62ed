package dev.taskgauge.engine.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/**
 * Draws the series of one role; those with intervals have bars, and a ring is around the points
 * that have an outlier. JFreeChart's own error renderer also draws bars where there are none.
 */
@SuppressWarnings("serial") // Charts are never serialised; JFreeChart's base class only says so.
final class SeriesRenderer extends XYLineAndShapeRenderer {
  @Serial private static final long serialVersionUID = 1;

  private static final double CAP = 4;
  private static final double LEGEND_HALF = 13;
  static final double RING = 8.5;
  private static final double HALF_SIDE = 7;

  /** Around the marker of a point, which stays to be seen. */
  private static final Shape AROUND =
      new Rectangle2D.Double(-HALF_SIDE, -HALF_SIDE, 2 * HALF_SIDE, 2 * HALF_SIDE);

  private final transient ChartStyle style;

  /**
   * A renderer.
   *
   * @param look the index of a series' colour and marker
   */
  SeriesRenderer(
      SeriesRole role,
      List<ChartSeries> series,
      ToIntFunction<ChartSeries> look,
      ChartStyle style) {
    super(
        role != SeriesRole.POINTS && role != SeriesRole.CHOSEN,
        role != SeriesRole.FIT && role != SeriesRole.IDEAL);
    this.style = style;
    setDrawSeriesLineAsPath(true);
    setUseFillPaint(true);
    // Long enough for dashes to be seen.
    setLegendLine(new Line2D.Double(-LEGEND_HALF, 0, LEGEND_HALF, 0));
    for (int index = 0; index < series.size(); index++) {
      int number = look.applyAsInt(series.get(index));
      Color color =
          role == SeriesRole.IDEAL
              ? style.mutedText()
              : role == SeriesRole.CHOSEN ? style.text() : style.seriesColor(number);
      setSeriesPaint(index, color);
      setSeriesFillPaint(index, role == SeriesRole.REFERENCE ? style.background() : color);
      setSeriesShape(index, role == SeriesRole.CHOSEN ? AROUND : style.marker(number));
      setSeriesShapesFilled(index, role != SeriesRole.CHOSEN);
      setSeriesOutlineStroke(index, style.thinLine());
      setSeriesStroke(
          index,
          switch (role) {
            case MEASURED, POINTS, CHOSEN -> style.line();
            case REFERENCE -> style.dashedLine();
            case FIT -> style.thinLine();
            case IDEAL -> style.thinDashedLine();
          });
    }
  }

  @Override
  public @Nullable Range findRangeBounds(@Nullable XYDataset dataset) {
    return findRangeBounds(dataset, true);
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      XYItemRendererState state,
      Rectangle2D dataArea,
      @Nullable PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      @Nullable CrosshairState crosshairState,
      int pass) {
    if (!getItemVisible(series, item)) {
      return;
    }
    ChartPoint point = ((SeriesDataset) dataset).point(series, item);
    double x =
        domainAxis.valueToJava2D(
            dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
    if (isLinePass(pass) && point.hasInterval()) {
      graphics.setPaint(getItemPaint(series, item));
      graphics.setStroke(style.thinLine());
      drawInterval(graphics, point, x, dataArea, rangeAxis, plot.getRangeAxisEdge());
    }
    super.drawItem(
        graphics,
        state,
        dataArea,
        info,
        plot,
        domainAxis,
        rangeAxis,
        dataset,
        series,
        item,
        crosshairState,
        pass);
    double value = dataset.getYValue(series, item);
    if (isItemPass(pass) && point.flagged() && !Double.isNaN(value)) {
      double y = rangeAxis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge());
      graphics.setPaint(style.text());
      graphics.setStroke(style.thinLine());
      graphics.draw(new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING));
    }
  }

  /** What lies beyond the axis is cut off there: a logarithmic one never reaches 0. */
  private static void drawInterval(
      Graphics2D graphics,
      ChartPoint point,
      double x,
      Rectangle2D dataArea,
      ValueAxis axis,
      RectangleEdge edge) {
    double low = point.low() == null ? Double.NaN : point.low();
    double high = point.high() == null ? Double.NaN : point.high();
    Range shown = axis.getRange();
    if (high < shown.getLowerBound() || low > shown.getUpperBound()) {
      return;
    }
    double bottom = axis.valueToJava2D(shown.constrain(low), dataArea, edge);
    double top = axis.valueToJava2D(shown.constrain(high), dataArea, edge);
    graphics.draw(new Line2D.Double(x, bottom, x, top));
    if (shown.contains(low)) {
      graphics.draw(new Line2D.Double(x - CAP, bottom, x + CAP, bottom));
    }
    if (shown.contains(high)) {
      graphics.draw(new Line2D.Double(x - CAP, top, x + CAP, top));
    }
  }
}
