package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ComparedRuns;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Experiments, or runs of one experiment, that are compared with one of them. On the JavaFX thread;
 * what is compared is worked out in the background.
 */
public final class CompareModel {
  // State
  private final Executor background;
  private final Executor ui;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> base = new SimpleObjectProperty<>();
  private final ObjectProperty<CompareKind> kind =
      new SimpleObjectProperty<>(CompareKind.THROUGHPUT);
  private final ReadOnlyObjectWrapper<CompareContent> content =
      new ReadOnlyObjectWrapper<>(CompareContent.NOTHING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Compared compared = new ComparedWhole(List.of());
  private int requests;

  /**
   * Nothing is compared yet.
   *
   * @param background where it is worked out
   * @param ui hands over to the JavaFX thread
   */
  public CompareModel(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
    base.addListener((changed, before, after) -> workOut());
    kind.addListener((changed, before, after) -> workOut());
  }

  // Properties

  /** What the experiments are called here, each differently, in the order in which they came. */
  public ObservableList<String> names() {
    return FXCollections.unmodifiableObservableList(names);
  }

  /** The name of the one that the others are compared with; null where there is none. */
  public ObjectProperty<@Nullable String> baseProperty() {
    return base;
  }

  /** What is compared. */
  public ObjectProperty<CompareKind> kindProperty() {
    return kind;
  }

  /** Whether something is being worked out; until it is, what was shown before may still be. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What is shown; the latest of what was worked out. */
  ReadOnlyObjectProperty<CompareContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** What is shown, as the engine compares it; null where nothing is. */
  public @Nullable ComparedExperiments compared() {
    return content.get().compared();
  }

  // Commands

  /** Compares these, with the first of them to begin with. */
  public void show(List<ExperimentRecord> experiments) {
    show(new ComparedWhole(experiments));
  }

  /** Compares some runs of one experiment. */
  public void show(ExperimentRecord experiment, List<RunRecord> runs) {
    show(new ComparedParts(ComparedRuns.of(experiment, runs)));
  }

  /** An experiment has another name; nothing happens where it is not compared. */
  public void renamed(ExperimentRecord before, ExperimentRecord after) {
    compared
        .with(before, after)
        .ifPresent(
            next -> {
              int index = names.indexOf(base.get());
              replace(next);
              compareWith(index);
            });
  }

  private void show(Compared next) {
    replace(next);
    // What is shown is of others: nothing is better than that until these are worked out.
    content.set(CompareContent.NOTHING);
    compareWith(0);
  }

  private void replace(Compared next) {
    compared = next;
    base.set(null);
    names.setAll(compared.names());
  }

  private void compareWith(int index) {
    if (names.isEmpty()) {
      requests++;
      busy.set(false);
    } else {
      base.set(names.get(index));
    }
  }

  /** The table for the clipboard, with tabs between columns. */
  public String tableText() {
    String name = base.get();
    return name == null ? "" : CompareTable.text(content.get(), name);
  }

  private void workOut() {
    int index = names.indexOf(base.get());
    if (index < 0) {
      return;
    }
    requests++;
    int mine = requests;
    busy.set(true);
    Compared ofWhich = compared;
    CompareKind wanted = kind.get();
    background.execute(
        () -> {
          try {
            CompareContent found = ofWhich.content(index, wanted);
            ui.execute(() -> wasWorkedOut(mine, found));
          } catch (RuntimeException | Error e) {
            // Whoever waits for errors is told; here nobody waits any longer.
            ui.execute(() -> ended(mine));
            throw e;
          }
        });
  }

  /** Of several that were asked for, the last one is meant. */
  private void wasWorkedOut(int request, CompareContent found) {
    if (request == requests) {
      content.set(found);
      ended(request);
    }
  }

  private void ended(int request) {
    if (request == requests) {
      busy.set(false);
    }
  }
}
