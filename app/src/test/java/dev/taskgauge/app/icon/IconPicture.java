package dev.taskgauge.app.icon;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the icon: a gauge whose needle is close to all that it can show. {@code main} writes it in
 * every size to the folder that it is given, {@code app/src/main/resources/dev/taskgauge/app/icon}.
 */
final class IconPicture {
  /** The grid that the picture is thought on. */
  private static final double GRID = 64;

  private static final Color CARD = new Color(0x12324d);
  private static final Color REST = new Color(0x3d6486);
  private static final Color DONE = new Color(0x5fd38d);
  private static final Color NEEDLE = new Color(0xffffff);
  private static final double START_DEGREES = 215;
  private static final double SWEEP_DEGREES = 250;
  private static final double SHARE = 0.78;

  private IconPicture() {}

  /** Writes the files. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (int size : AppIconView.SIZES) {
      ImageIO.write(draw(size), "png", folder.resolve(AppIconView.fileName(size)).toFile());
    }
  }

  static BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / GRID, size / GRID);
    g.setColor(CARD);
    g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 26, 26));
    g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(REST);
    g.draw(arc(SWEEP_DEGREES));
    g.setColor(DONE);
    g.draw(arc(SWEEP_DEGREES * SHARE));
    g.setColor(NEEDLE);
    g.fill(needle());
    g.fill(new Ellipse2D.Double(27, 30, 10, 10));
    g.dispose();
    return image;
  }

  private static Arc2D arc(double sweepDegrees) {
    return new Arc2D.Double(13, 16, 38, 38, START_DEGREES, -sweepDegrees, Arc2D.OPEN);
  }

  private static java.awt.Shape needle() {
    Path2D needle = new Path2D.Double();
    needle.moveTo(0, -3);
    needle.lineTo(17, -0.9);
    needle.lineTo(17, 0.9);
    needle.lineTo(0, 3);
    needle.closePath();
    AffineTransform turn = AffineTransform.getTranslateInstance(32, 35);
    turn.rotate(-Math.toRadians(START_DEGREES - SWEEP_DEGREES * SHARE));
    return turn.createTransformedShape(needle);
  }
}
