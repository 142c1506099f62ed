package dev.taskgauge.engine.report.chart;

import dev.taskgauge.engine.result.FileReplacer;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/**
 * Writes charts to files, without a display. The same chart in the same size gives the same bytes,
 * on machines with the same fonts. Any thread, as long as nothing else draws the same chart.
 */
public final class ChartFiles {
  private static final int PNG_SCALE = 2;
  private static final String XML_PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String HEADLESS = "java.awt.headless";

  private ChartFiles() {}

  /**
   * Writes a chart, or replaces an earlier file with it. Where anything fails, an earlier file
   * stays as it was.
   *
   * @param width in pixels of a screen, which are points in a PDF
   * @param height in the same
   * @throws NoFontsException where Java can not draw text
   * @throws IOException where the file can not be written
   */
  public static void write(JFreeChart chart, int width, int height, ChartFormat format, Path target)
      throws IOException {
    FileReplacer.replaceBinary(
        target,
        out -> {
          switch (format) {
            case PNG -> writePng(chart, width, height, out);
            case SVG -> writeSvg(chart, width, height, out);
            case PDF -> writePdf(chart, width, height, out);
          }
        });
  }

  /** Writes a PNG with twice as many pixels in each direction. Does not close. */
  public static void writePng(JFreeChart chart, int width, int height, OutputStream out)
      throws IOException {
    BufferedImage image = draw(width, height, () -> image(chart, width, height));
    ImageIO.write(image, ChartFormat.PNG.extension(), out);
  }

  /** Writes an SVG of its own, with a size. Does not close. */
  public static void writeSvg(JFreeChart chart, int width, int height, OutputStream out)
      throws IOException {
    String svg = draw(width, height, () -> SvgChart.file(chart, width, height));
    out.write((XML_PROLOG + svg + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a PDF of one page. Does not close. */
  public static void writePdf(JFreeChart chart, int width, int height, OutputStream out)
      throws IOException {
    draw(
        width,
        height,
        () -> {
          PdfChart.write(chart, width, height, out);
          return out;
        });
  }

  /**
   * A chart as an {@code svg} element to put into HTML: as wide as what is around it, text as text.
   *
   * @param width together with the height, the shape of the chart, and the size of its text
   * @param idPrefix begins each id in it: letters, digits and dashes, another for each chart of a
   *     page
   * @throws NoFontsException where Java can not draw text
   */
  public static String svgElement(JFreeChart chart, int width, int height, String idPrefix)
      throws IOException {
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException(
          "id prefix '" + idPrefix + "': expected a letter, then letters, digits and dashes");
    }
    return draw(width, height, () -> SvgChart.element(chart, width, height, idPrefix));
  }

  @FunctionalInterface
  private interface Drawing<T> {
    T draw() throws IOException;
  }

  private static <T> T draw(int width, int height, Drawing<T> drawing) throws IOException {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "chart of " + width + " × " + height + ": expected at least one pixel");
    }
    if (System.getProperty(HEADLESS) == null) {
      // Else Java looks for a display that it does not need, and fails where it is out of reach.
      System.setProperty(HEADLESS, "true");
    }
    try {
      return drawing.draw();
    } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
      throw new NoFontsException(e);
    }
  }

  private static BufferedImage image(JFreeChart chart, int width, int height) {
    BufferedImage image =
        new BufferedImage(width * PNG_SCALE, height * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(PNG_SCALE, PNG_SCALE);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    graphics.dispose();
    return image;
  }
}
