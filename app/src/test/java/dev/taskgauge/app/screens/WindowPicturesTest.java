package dev.taskgauge.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.setup.BackEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window in every state, theme and size that matters, to be looked at: {@code
 * target/screenshots/window-*.png}. No text in it may be cut.
 */
final class WindowPicturesTest {
  @TempDir Path user;

  @SuppressWarnings("NullAway.Init")
  private PicturedWindow window;

  @BeforeEach
  void open() throws Exception {
    window = PicturedWindow.open(Reports.fresh(), user);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void everyTabBeforeAnythingRan() throws Exception {
    for (String tab : window.tabs()) {
      window.show(tab);
      take(false, "empty-" + tab);
    }
    window.show("tab-history");
    take(false, "empty-tab-history");
    window.dress(true);
    take(true, "empty-tab-history");
  }

  @Test
  void everyTabWithResults() throws Exception {
    openExample();
    for (boolean dark : new boolean[] {false, true}) {
      window.dress(dark);
      for (String tab : window.tabs()) {
        window.show(tab);
        take(dark, tab);
      }
      window.show("tab-history");
      take(dark, "tab-history");
      window.show("tab-runs");
    }
  }

  @Test
  void aSearchAndAComparison() throws Exception {
    window.measure(Experiments.search(5));
    take(false, "tab-task-length");
    window.measure(Experiments.threads("platform", 10, false));
    window.measure(Experiments.threads("virtual", 10, false));
    window.compare("platform threads", "virtual threads");
    take(false, "compared");
    window.text(150);
    take(false, "compared-text-150");
    window.text(100);
    window.dress(true);
    take(true, "compared");
    window.size(960, 700);
    window.show("tab-runs");
    take(true, "960x700-virtual-threads");
  }

  @Test
  void aRunStoppedAndOneThatFails() throws Exception {
    window.begin(Experiments.longer());
    window.await(
        window.model().progressProperty(), moment -> moment != null && moment.completed() > 3);
    take(false, "running-tab-live");
    window.show("tab-throughput");
    take(false, "running-tab-throughput");
    window.dress(true);
    window.show("tab-live");
    take(true, "running-tab-live");
    window.on(window.model()::stop);
    window.awaitIdle();
    take(true, "stopped");

    window.measure(Experiments.sqs());
    assertThat(window.model().problemProperty().get()).contains("DynamoDB Local");
    take(true, "failed");
    window.dress(false);
    window.show("tab-throughput");
    take(false, "failed");
  }

  @Test
  void everySizeOfTextAndWindow() throws Exception {
    openExample();
    window.show("tab-throughput");
    window.takeTwice("window-light-density-2");
    window.take("window-light-1920x1080", 1920, 1080);
    window.size(960, 800);
    window.show("tab-runs");
    take(false, "960x800");
    window.size(1280, 800);
    for (int percent : new int[] {80, 150, 200}) {
      window.text(percent);
      for (String tab : List.of("tab-fleet", "tab-live", "tab-throughput", "tab-lost-time")) {
        window.show(tab);
        take(false, "text-" + percent + "-" + tab);
      }
    }
    window.takeTwice("window-light-text-200-density-2");
    window.take("window-light-text-200-1920x1080", 1920, 1080);
    window.on(() -> window.model().setup().backEnd().chosenProperty().set(BackEnd.SQS));
    window.show("tab-history");
    take(false, "text-200-sqs");
    window.text(150);
    window.size(950, 700);
    window.show("tab-runs");
    take(false, "950x700-text-150");
  }

  @Test
  void runAndWhatIsBesideItIsReachedAtEverySizeOfTextAndWindow() throws Exception {
    for (int percent : new int[] {100, 150, 200}) {
      window.text(percent);
      for (int width : new int[] {1280, 950, 900}) {
        window.size(width, 700);
        window.take("window-light-" + width + "x700-text-" + percent + "-toolbar");
        for (String id : List.of("#presets", "#run", "#stop", "#theme", "#desk-menu", "#export")) {
          assertThat(window.rightEdge(id))
              .as("%s at %d %% in %d pixels", id, percent, width)
              .isLessThanOrEqualTo(window.scene().getWidth());
        }
        assertThat(CutTexts.isCut(window.node("#run")))
            .as("Run at %d %% in %d pixels", percent, width)
            .isFalse();
      }
    }
  }

  @Test
  void whatIsNotVeryLongIsNotCutInTheHistoryOfAWindowOfTheUsualSize() throws Exception {
    Reports.addExample();
    Reports.addUsual();
    window.show("tab-history");
    TableView<?> history = (TableView<?>) window.node("#history-table");
    window.await(Bindings.size(history.getItems()), size -> size.intValue() == 7);
    window.on(() -> history.getSelectionModel().select(0));
    take(false, "history-usual");
    List<String> cut = new ArrayList<>();
    window.on(() -> cut.addAll(CutTexts.ofCells(history)));
    assertThat(cut).allMatch(text -> text.length() > 20);
    assertThat(history.getVisibleLeafColumns())
        .extracting(TableColumn::getId)
        .contains("history-column-task", "history-column-workers");
    assertThat(((Labeled) window.node("#history-selected")).getText())
        .as("what is left out")
        .contains("back end LOCAL");
    window.take("window-light-history-usual-1920", 1920, 1080);
  }

  private void openExample() throws Exception {
    Reports.addExample();
    window.openEarlier(Reports.EXAMPLE_NAME);
  }

  private void take(boolean dark, String name) throws Exception {
    window.take("window-" + (dark ? "dark-" : "light-") + name);
    List<String> cut = new ArrayList<>();
    window.on(
        () -> {
          cut.addAll(CutTexts.of(window.scene()));
          cut.addAll(CutTexts.uneven(window.scene()));
        });
    assertThat(cut).as(name).isEmpty();
  }
}
