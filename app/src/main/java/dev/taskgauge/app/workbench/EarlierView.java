package dev.taskgauge.app.workbench;

import dev.taskgauge.app.compare.CompareModel;
import dev.taskgauge.app.history.HistoryModel;
import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.history.HistoryReceiver;
import dev.taskgauge.app.history.HistoryView;
import dev.taskgauge.app.history.NoteView;
import dev.taskgauge.app.history.OpenedExperiment;
import dev.taskgauge.app.history.SystemFileManager;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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

  /**
   * Where experiments are, and how their files are read.
   *
   * @param cache the user's folder for what can be made anew
   */
  record Place(ObservableValue<RunStore> store, Path cache, Executor background, Executor ui) {}

  private final HistoryQuestions questions;
  private final Place place;
  private final CompareModel compare;
  private final Choices choices;
  private final ShownFiles files;
  private final StackPane noteOfRuns = new StackPane();
  private @Nullable NoteView note;
  private @Nullable HistoryModel model;
  private @Nullable HistoryView view;

  /**
   * Lists a folder.
   *
   * @param files is told what becomes of files
   * @param running whether this window measures; when it ends, the list is right at once and not
   *     only when the folder has been quiet for a while
   */
  EarlierView(
      HistoryQuestions questions,
      Place place,
      ObservableValue<Boolean> running,
      CompareModel compare,
      Choices choices,
      ShownFiles files) {
    this.questions = questions;
    this.place = place;
    this.compare = compare;
    this.choices = choices;
    this.files = files;
    place.store().subscribe(this::list);
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
        new HistoryModel(
            store,
            place.cache(),
            new Received(),
            new SystemFileManager(),
            place.background(),
            place.ui());
    HistoryView shown = new HistoryView(fresh, questions);
    model = fresh;
    view = shown;
    files.in(fresh);
    NoteView said = new NoteView(fresh, "runs");
    note = said;
    noteOfRuns.getChildren().setAll(said);
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

  /**
   * The table of runs and, below it, what was done to the files of an experiment: undone by the
   * same keys as in the history, and dismissed.
   */
  Region withNote(Node table) {
    VBox both = new VBox(table, noteOfRuns);
    VBox.setVgrow(table, Priority.ALWAYS);
    both.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (note != null) {
            note.keyPressed(event);
          }
        });
    return both;
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
    private final Map<Path, ExperimentRecord> compared = new HashMap<>();

    @Override
    public void opened(OpenedExperiment experiment) {
      choices.show(experiment);
    }

    @Override
    public void renamed(Path directory, String name) {
      files.renamed(directory, name);
      compared.computeIfPresent(
          directory,
          (where, record) -> {
            ExperimentRecord renamed = record.named(name);
            compare.renamed(record, renamed);
            return renamed;
          });
    }

    @Override
    public void deleted(List<Path> directories) {
      files.deleted(directories);
    }

    @Override
    public void broughtBack(Map<Path, Path> directories) {
      directories.forEach(
          (before, now) -> {
            ExperimentRecord record = compared.remove(before);
            if (record != null) {
              compared.put(now, record);
            }
          });
      files.broughtBack(directories);
    }

    @Override
    public void chosenToCompare(List<OpenedExperiment> experiments) {
      compared.clear();
      experiments.forEach(each -> compared.put(each.directory(), each.record()));
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
