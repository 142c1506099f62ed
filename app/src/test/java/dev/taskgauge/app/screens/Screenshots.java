package dev.taskgauge.app.screens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of the window under {@code target/screenshots}; the tests run in {@code target}. */
public final class Screenshots {
  /** Where they are. */
  public static final Path FOLDER = Path.of("screenshots");

  private Screenshots() {}

  /** On the JavaFX thread. */
  public static void take(Scene scene, String name) {
    write(scene.snapshot(null), name);
  }

  /** As on a screen with so many pixels for one. On the JavaFX thread. */
  public static void take(Scene scene, String name, int density) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(density, density));
    parameters.setFill(scene.getFill());
    write(scene.getRoot().snapshot(parameters, null), name);
  }

  /**
   * As in a window of another size, which may be larger than the screen of the tests. On the JavaFX
   * thread.
   */
  public static void take(Scene scene, String name, int width, int height) {
    Parent content = scene.getRoot();
    content.resize(width, height);
    content.layout();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(scene.getFill());
    write(content.snapshot(parameters, null), name);
    content.resize(scene.getWidth(), scene.getHeight());
  }

  private static void write(Image image, String name) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(copy, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
