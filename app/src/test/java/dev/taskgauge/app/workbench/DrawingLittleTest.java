package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** What keeps the window from taking more of a full machine than it has to. */
final class DrawingLittleTest extends OpenWindow {
  @Test
  void whatTheRendererUsesIsKnown() {
    AtomicBoolean seen = new AtomicBoolean();

    robot.interact(() -> seen.set(new MachineMeters().seesRenderer()));

    assertThat(seen).isTrue();
  }

  /** Backgrounds as large as it is that lie below it were filled for each moment of a run. */
  @Test
  void theLiveChartCoversWhatLiesBelowIt() {
    coversWhatLiesBelow();
    robot.clickOn("#theme");
    coversWhatLiesBelow();
  }

  private void coversWhatLiesBelow() {
    Region chart = robot.lookup("#chart-live").queryAs(Region.class);
    assertThat(chart.getBackground().getFills())
        .singleElement()
        .satisfies(fill -> assertThat(fill.getFill().isOpaque()).isTrue())
        .extracting(BackgroundFill::getInsets)
        .isEqualTo(Insets.EMPTY);
    ScrollPane around = robot.lookup(".plot-scroll").queryAs(ScrollPane.class);
    assertThat(around.getBackground()).isNull();
  }
}
