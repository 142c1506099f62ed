package dev.taskgauge.engine.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Colours, markers and fonts of charts. The series differ for colour-blind eyes too (the palette of
 * Okabe and Ito), and each has a marker of its own. Cannot be changed; any thread.
 */
public final class ChartStyle {
  /** On white. */
  public static final ChartStyle LIGHT =
      new ChartStyle(
          new Color(0xffffff),
          new Color(0x24292f),
          new Color(0x57606a),
          new Color(0xd8dee4),
          List.of(
              new Color(0x0072b2),
              new Color(0xd55e00),
              new Color(0x009e73),
              new Color(0xaa4499),
              new Color(0xb8860b),
              new Color(0x6cc1ee),
              new Color(0x555555)),
          1);

  /** On the dark theme's background. */
  public static final ChartStyle DARK =
      new ChartStyle(
          new Color(0x0d1117),
          new Color(0xe6edf3),
          new Color(0x9da7b1),
          new Color(0x30363d),
          List.of(
              new Color(0x56b4e9),
              new Color(0xe69f00),
              new Color(0x2ec4a0),
              new Color(0xd98cc0),
              new Color(0xf0e442),
              new Color(0xff7b54),
              new Color(0xb0b8c0)),
          1);

  private static final String FONT = "SansSerif";
  private static final double MARKER = 4.5;
  private static final List<Shape> MARKERS =
      List.of(
          new Ellipse2D.Double(-MARKER, -MARKER, 2 * MARKER, 2 * MARKER),
          new Rectangle2D.Double(-MARKER, -MARKER, 2 * MARKER, 2 * MARKER),
          polygon(0, -1.2, 1.2, 1, -1.2, 1),
          polygon(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
          polygon(0, 1.2, 1.2, -1, -1.2, -1));

  private final Color background;
  private final Color text;
  private final Color mutedText;
  private final Color grid;
  private final List<Color> series;
  private final double textSize;

  private ChartStyle(
      Color background,
      Color text,
      Color mutedText,
      Color grid,
      List<Color> series,
      double textSize) {
    this.background = background;
    this.text = text;
    this.mutedText = mutedText;
    this.grid = grid;
    this.series = series;
    this.textSize = textSize;
  }

  /**
   * The same with larger or smaller text, of which more or less then fits.
   *
   * @param percent of the usual size, greater than 0
   */
  public ChartStyle withText(int percent) {
    if (percent <= 0) {
      throw new IllegalArgumentException("text size " + percent + " %: expected more than 0");
    }
    return new ChartStyle(background, text, mutedText, grid, series, percent / 100.0);
  }

  /** Behind everything. */
  public Color background() {
    return background;
  }

  /** For labels that name something. */
  public Color text() {
    return text;
  }

  /** For numbers along the axes, and for what is only there to compare with. */
  public Color mutedText() {
    return mutedText;
  }

  /** For lines behind the data. */
  public Color grid() {
    return grid;
  }

  /** Of the series with this index; they repeat after seven. */
  public Color seriesColor(int index) {
    return series.get(index % series.size());
  }

  /** Of the series with this index; they repeat after five, around the origin. */
  public Shape marker(int index) {
    return MARKERS.get(index % MARKERS.size());
  }

  /** Of what was measured. */
  public Stroke line() {
    return new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Of a curve that was fitted, and of the bars of intervals. */
  Stroke thinLine() {
    return new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  /** Of what others measured. */
  Stroke dashedLine() {
    float[] dashes = {6f, 5f};
    return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
  }

  /** Of an ideal or a threshold. */
  Stroke thinDashedLine() {
    float[] dashes = {3f, 4f};
    return new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
  }

  Font titleFont() {
    return font(15);
  }

  Font labelFont() {
    return font(13);
  }

  Font tickFont() {
    return font(12);
  }

  /** A length that is to grow with the text, such as the height of its lines. */
  double withTextSize(double usual) {
    return usual * textSize;
  }

  private Font font(float points) {
    return new Font(FONT, Font.PLAIN, 1).deriveFont((float) withTextSize(points));
  }

  private static Shape polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0] * MARKER, coordinates[1] * MARKER);
    for (int index = 2; index < coordinates.length; index += 2) {
      path.lineTo(coordinates[index] * MARKER, coordinates[index + 1] * MARKER);
    }
    path.closePath();
    return path;
  }
}
