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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of the window under {@code target/screenshots}; the tests run in {@code target}. */
public final class Screenshots {
  /** Where they are. */
  public static final Path FOLDER = Path.of("screenshots");

  private static final float LITTLE_COMPRESSION = 0.9f;

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
    copy.getRaster().setDataElements(0, 0, width, height, pixels);
    try {
      Files.createDirectories(FOLDER);
      write(copy, FOLDER.resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link ImageIO#write} does, which takes twice the time to make files a tenth smaller. */
  private static void write(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(LITTLE_COMPRESSION);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
