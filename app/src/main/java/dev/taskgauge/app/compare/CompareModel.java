package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
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
 * Experiments that are compared with one of them. On the JavaFX thread; what is compared is worked
 * out in the background.
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
  private List<ExperimentRecord> records = List.of();
  private List<ComparedExperiments.Entry> entries = List.of();
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

  // Commands

  /** Compares these, with the first of them to begin with. */
  public void show(List<ExperimentRecord> experiments) {
    records = List.copyOf(experiments);
    entries = List.of();
    base.set(null);
    names.setAll(ComparedNames.of(records));
    // What is shown is of others: nothing is better than that until these are worked out.
    content.set(CompareContent.NOTHING);
    if (names.isEmpty()) {
      requests++;
      busy.set(false);
    } else {
      base.set(names.get(0));
    }
  }

  /** The table for the clipboard, with tabs between columns. */
  public String tableText() {
    String compared = base.get();
    CompareContent shown = content.get();
    return compared == null ? "" : CompareTable.text(shown.kind(), compared, shown.rows());
  }

  private void workOut() {
    int index = names.indexOf(base.get());
    if (index < 0) {
      return;
    }
    requests++;
    int mine = requests;
    busy.set(true);
    List<ExperimentRecord> ofWhich = records;
    List<ComparedExperiments.Entry> known = entries;
    List<String> called = List.copyOf(names);
    CompareKind wanted = kind.get();
    background.execute(
        () -> {
          try {
            List<ComparedExperiments.Entry> arranged =
                known.isEmpty() ? entries(called, ofWhich) : known;
            CompareContent found = CompareContent.of(arranged, index, wanted);
            ui.execute(() -> wasWorkedOut(mine, arranged, found));
          } catch (RuntimeException | Error e) {
            // Whoever waits for errors is told; here nobody waits any longer.
            ui.execute(() -> ended(mine));
            throw e;
          }
        });
  }

  private static List<ComparedExperiments.Entry> entries(
      List<String> names, List<ExperimentRecord> records) {
    return IntStream.range(0, records.size())
        .mapToObj(index -> ComparedExperiments.Entry.of(names.get(index), records.get(index)))
        .toList();
  }

  /** Of several that were asked for, the last one is meant. */
  private void wasWorkedOut(
      int request, List<ComparedExperiments.Entry> arranged, CompareContent found) {
    if (request == requests) {
      entries = arranged;
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
