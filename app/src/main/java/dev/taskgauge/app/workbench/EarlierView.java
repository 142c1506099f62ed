package dev.taskgauge.app.workbench;

import dev.taskgauge.app.compare.CompareModel;
import dev.taskgauge.app.history.HistoryModel;
import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.history.HistoryReceiver;
import dev.taskgauge.app.history.HistoryView;
import dev.taskgauge.app.history.OpenedExperiment;
import dev.taskgauge.app.history.SystemFileManager;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The history of the folder that results go to; another one when that changes. */
final class EarlierView extends BorderPane {
  /** What becomes of what is chosen in it. */
  interface Choices {
    /** One is to be shown. */
    void show(OpenedExperiment experiment);

    /** Several are compared from now on. */
    void compare();
  }

  private final HistoryQuestions questions;
  private final Path cache;
  private final CompareModel compare;
  private final Choices choices;
  private final Executor background;
  private final Executor ui;
  private @Nullable HistoryModel model;
  private @Nullable HistoryView view;

  /**
   * Lists a folder.
   *
   * @param cache the user's folder for what can be made anew
   * @param running whether this window measures; when it ends, the list is right at once and not
   *     only when the folder has been quiet for a while
   */
  EarlierView(
      HistoryQuestions questions,
      ObservableValue<RunStore> store,
      Path cache,
      ObservableValue<Boolean> running,
      CompareModel compare,
      Choices choices,
      Executor background,
      Executor ui) {
    this.questions = questions;
    this.cache = cache;
    this.compare = compare;
    this.choices = choices;
    this.background = background;
    this.ui = ui;
    store.subscribe(this::list);
    running.addListener((changed, before, after) -> refresh());
  }

  private void refresh() {
    if (model != null) {
      model.refresh();
    }
  }

  private void list(RunStore store) {
    close();
    HistoryModel fresh =
        new HistoryModel(store, cache, new Received(), new SystemFileManager(), background, ui);
    HistoryView shown = new HistoryView(fresh, questions);
    model = fresh;
    view = shown;
    setCenter(scrolled(shown));
    fresh.start();
  }

  /** Where text is large in a small window, its lines alone are more than there is room for. */
  private static ScrollPane scrolled(HistoryView shown) {
    ScrollPane scroll = new ScrollPane(shown);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /** Where a search is typed. */
  void focusSearch() {
    if (view != null) {
      view.focusSearch();
    }
  }

  /** Changes on disk are no longer noticed. */
  void close() {
    if (model != null) {
      model.close();
    }
  }

  private static Instant startedAt(ExperimentRecord record) {
    return record.runs().isEmpty() ? Instant.MAX : record.runs().get(0).environment().startedAt();
  }

  private final class Received implements HistoryReceiver {
    @Override
    public void opened(OpenedExperiment experiment) {
      choices.show(experiment);
    }

    @Override
    public void chosenToCompare(List<OpenedExperiment> experiments) {
      // The oldest is what the others are compared with first.
      compare.show(
          experiments.stream()
              .map(OpenedExperiment::record)
              .sorted(Comparator.comparing(EarlierView::startedAt))
              .toList());
      choices.compare();
    }
  }
}
