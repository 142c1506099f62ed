package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Rows that come as they are read; on a clock on which each of them takes a second. */
final class HistoryReadingTest {
  @TempDir Path folder;

  private final FxRobot robot = new QuickRobot();
  private final Deque<Runnable> ui = new ArrayDeque<>();

  @SuppressWarnings("NullAway.Init")
  private HistoryFixture history;

  @BeforeEach
  void threeExperiments() throws IOException {
    history = new HistoryFixture(folder);
    history.write("alpha", 0.9, SampleExperiments.START);
    history.write("beta", 0.9, SampleExperiments.START.plusSeconds(9));
    history.write("gamma", 0.9, SampleExperiments.START.plusSeconds(5));
  }

  @Test
  void theFirstTimeRowsComeAsTheyAreReadNewestFirst() {
    HistoryModel model = model();
    model.refresh();
    history.drain();
    assertThat(model.rows()).isEmpty();

    ui.remove().run();
    assertThat(model.rows()).hasSize(1);
    ui.remove().run();
    assertThat(model.rows()).hasSize(2).isSortedAccordingTo(newestFirst());
    assertThat(model.loadingProperty().get()).isTrue();
    while (!ui.isEmpty()) {
      ui.remove().run();
    }
    assertThat(model.rows())
        .extracting(ExperimentRow::name)
        .containsExactly("beta", "gamma", "alpha");
    assertThat(model.loadingProperty().get()).isFalse();
  }

  @Test
  void laterNoRowGoesWhileTheFolderIsReadAgain() {
    HistoryModel model = model();
    model.refresh();
    history.drain();
    while (!ui.isEmpty()) {
      ui.remove().run();
    }

    model.refresh();
    history.drain();
    assertThat(ui).hasSize(1);
    ui.remove().run();
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void theViewSaysThatItIsStillReadingAndKeepsSearchSortAndChoice() throws Exception {
    HistoryModel model = model();
    ViewStage stage =
        ViewStage.open(
            (window, theme) ->
                new HistoryView(
                    model, new StageHistoryQuestionsView(window, name -> Optional.empty())));
    try {
      model.refresh();
      history.drain();
      robot.interact(
          () -> {
            model.searchProperty().set("a");
            ui.remove().run();
            table().getSelectionModel().select(0);
          });
      assertThat(count()).isEqualTo("1 experiment, reading more …");
      stage.screenshots("history-reading");
      ExperimentRow chosen = table().getSelectionModel().getSelectedItem();
      robot.interact(
          () -> {
            table().getColumns().stream()
                .filter(each -> "history-column-name".equals(each.getId()))
                .forEach(each -> table().getSortOrder().setAll(List.of(each)));
            ui.remove().run();
          });
      assertThat(count()).isEqualTo("2 experiments, reading more …");
      robot.interact(() -> model.searchProperty().set("alpha"));
      robot.interact(
          () -> {
            while (!ui.isEmpty()) {
              ui.remove().run();
            }
          });
      assertThat(count()).isEqualTo("1 of 3 experiments");
      robot.interact(() -> model.searchProperty().set(""));
      assertThat(count()).isEqualTo("3 experiments");
      assertThat(table().getItems())
          .extracting(ExperimentRow::name)
          .containsExactly("alpha", "beta", "gamma");
      assertThat(table().getItems()).contains(chosen);
    } finally {
      stage.close();
    }
  }

  private String count() {
    return robot.lookup("#history-count").queryAs(Labeled.class).getText();
  }

  @SuppressWarnings("unchecked")
  private TableView<ExperimentRow> table() {
    return robot.lookup("#history-table").queryAs(TableView.class);
  }

  private static Comparator<ExperimentRow> newestFirst() {
    return Comparator.comparing(ExperimentRow::startedAt).reversed();
  }

  private HistoryModel model() {
    return new HistoryModel(
        history.store(),
        history.cache(),
        history.receiver(),
        history.shownFolders()::add,
        history.background()::add,
        ui::add,
        new Ticking());
  }

  /** A second later each time that it is looked at. */
  private static final class Ticking extends Clock {
    private Instant now = SampleExperiments.START.plus(Duration.ofDays(1));

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
