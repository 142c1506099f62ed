package dev.taskgauge.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.app.screens.ViewStage;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;

final class TextSizeViewTest {
  private final IntegerProperty percent = new SimpleIntegerProperty(100);

  @Test
  void iconsGrowWithTheTextBesideThem() throws Exception {
    ViewStage view =
        ViewStage.open((stage, theme) -> new HBox(new Button("Run", new FontIcon(Feather.PLAY))));
    Button button = (Button) view.stage().getScene().getRoot().getChildrenUnmodifiable().get(0);
    FontIcon icon = (FontIcon) button.getGraphic();
    onFx(
        () -> {
          TextSizeView.follow(view.stage().getScene(), percent);
          return true;
        });
    for (int each : new int[] {80, 100, 150, 200, 100}) {
      double[] sizes =
          onFx(
              () -> {
                percent.set(each);
                button.applyCss();
                // Icons that are made anew in a larger text must not grow once more.
                button.applyCss();
                return new double[] {icon.getIconSize(), button.getFont().getSize()};
              });
      assertThat(sizes[0]).as("icon at %d %%", each).isEqualTo(Math.floor(18 * each / 100.0));
      assertThat(sizes[1]).as("text at %d %%", each).isCloseTo(14 * each / 100.0, within(0.01));
    }
    view.close();
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
  }
}
