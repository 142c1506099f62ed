package dev.taskgauge.app.icon;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class IconPictureTest {
  @Test
  void theFilesAreWhatTheProgramDraws() throws Exception {
    for (int size : AppIconView.SIZES) {
      BufferedImage file =
          ImageIO.read(
              Objects.requireNonNull(
                  AppIconView.class.getResource(AppIconView.fileName(size)), "size " + size));

      assertThat(pixels(file)).as("size " + size).isEqualTo(pixels(IconPicture.draw(size)));
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
