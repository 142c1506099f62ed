package dev.taskgauge.app.history;

import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskLength;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which experiments are shown, by when they started, how many runs they have and how long their
 * tasks are. A bound that is empty bounds nothing, and so does one that is wrong, of which the
 * problem tells. On the JavaFX thread.
 */
public final class HistoryFilterModel {
  // State
  private final Clock clock;
  private final ObjectProperty<HistorySpan> span = new SimpleObjectProperty<>(HistorySpan.ALL);
  private final ObjectProperty<@Nullable LocalDate> fromDay = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> toDay = new SimpleObjectProperty<>();
  private final StringProperty fewestRuns = new SimpleStringProperty("");
  private final StringProperty mostRuns = new SimpleStringProperty("");
  private final StringProperty shortestTask = new SimpleStringProperty("");
  private final StringProperty longestTask = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Predicate<ExperimentRow>> wanted =
      new ReadOnlyObjectWrapper<>(row -> true);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();

  /** Shows everything. */
  HistoryFilterModel(Clock clock) {
    this.clock = clock;
    InvalidationListener changed = ignored -> revise();
    List.<Observable>of(span, fromDay, toDay, fewestRuns, mostRuns, shortestTask, longestTask)
        .forEach(each -> each.addListener(changed));
  }

  // Properties

  /** When. */
  public ObjectProperty<HistorySpan> spanProperty() {
    return span;
  }

  /** The first day of {@link HistorySpan#DAYS}; null for no such bound. */
  public ObjectProperty<@Nullable LocalDate> fromDayProperty() {
    return fromDay;
  }

  /** The last day of {@link HistorySpan#DAYS}, which belongs to it; null for no such bound. */
  public ObjectProperty<@Nullable LocalDate> toDayProperty() {
    return toDay;
  }

  /** Text of the least number of runs that came to their end. */
  public StringProperty fewestRunsProperty() {
    return fewestRuns;
  }

  /** Text of the largest number of runs that came to their end. */
  public StringProperty mostRunsProperty() {
    return mostRuns;
  }

  /** Text of a task length, such as {@code 5ms}. */
  public StringProperty shortestTaskProperty() {
    return shortestTask;
  }

  /** Text of a task length, such as {@code 1s}. */
  public StringProperty longestTaskProperty() {
    return longestTask;
  }

  /** Whether a row is to be shown. */
  ReadOnlyObjectProperty<Predicate<ExperimentRow>> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** What is wrong with a bound, and what is allowed; empty where all is fine. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether anything is filled in. */
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  // Commands

  /** Shows everything again. */
  public void clear() {
    span.set(HistorySpan.ALL);
    clearBounds();
  }

  /** As {@link #clear}, but goes on to show the last day, week or month alone. */
  void clearBounds() {
    if (span.get() == HistorySpan.DAYS) {
      span.set(HistorySpan.ALL);
    }
    fromDay.set(null);
    toDay.set(null);
    List.of(fewestRuns, mostRuns, shortestTask, longestTask).forEach(each -> each.set(""));
  }

  /** Whether as time passes other experiments are shown. */
  boolean goesBackFromNow() {
    return span.get().duration() != null;
  }

  /** Time has passed. */
  void timeHasPassed() {
    if (goesBackFromNow()) {
      revise();
    }
  }

  private void revise() {
    List<String> wrong = new ArrayList<>();
    Predicate<ExperimentRow> when = when(span.get(), wrong);
    Bounds runs = bounds("runs", fewestRuns, mostRuns, HistoryFilterModel::count, wrong);
    Bounds nanos =
        bounds("task length", shortestTask, longestTask, HistoryFilterModel::nanos, wrong);
    problem.set(String.join("; ", wrong));
    active.set(
        span.get() != HistorySpan.ALL || !runs.equals(Bounds.NONE) || !nanos.equals(Bounds.NONE));
    wanted.set(
        when.and(row -> runs.hasPartOf(row.runsDone(), row.runsDone()))
            .and(row -> hasTask(nanos, row.lengths())));
  }

  private Predicate<ExperimentRow> when(HistorySpan chosen, List<String> wrong) {
    Duration back = chosen.duration();
    if (back != null) {
      Instant first = clock.instant().minus(back);
      return row -> !row.startedAt().isBefore(first);
    }
    if (chosen == HistorySpan.ALL) {
      return row -> true;
    }
    LocalDate from = fromDay.get();
    LocalDate to = toDay.get();
    if (from != null && to != null && to.isBefore(from)) {
      wrong.add("days " + from + " to " + to + ": expected the earlier day first");
      return row -> true;
    }
    return row -> {
      LocalDate day = row.startedAt().atZone(clock.getZone()).toLocalDate();
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    };
  }

  /** What is not known, such as the lengths of a file's tasks, is not within any bounds. */
  private static boolean hasTask(Bounds nanos, ExperimentRow.@Nullable Lengths lengths) {
    return nanos.equals(Bounds.NONE)
        || (lengths != null && nanos.hasPartOf(lengths.shortestNanos(), lengths.longestNanos()));
  }

  /** Both belong to it. */
  private record Bounds(long least, long most) {
    static final Bounds NONE = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);

    boolean hasPartOf(long lowest, long highest) {
      return lowest <= most && highest >= least;
    }
  }

  private static Bounds bounds(
      String what,
      StringProperty from,
      StringProperty to,
      ToLongFunction<String> reader,
      List<String> wrong) {
    long least = bound(what, from, Long.MIN_VALUE, reader, wrong);
    long most = bound(what, to, Long.MAX_VALUE, reader, wrong);
    if (least > most) {
      wrong.add(
          what
              + " "
              + from.get().strip()
              + " to "
              + to.get().strip()
              + ": expected the smaller one first");
      return Bounds.NONE;
    }
    return new Bounds(least, most);
  }

  private static long bound(
      String what,
      StringProperty text,
      long none,
      ToLongFunction<String> reader,
      List<String> wrong) {
    String given = text.get().strip();
    if (given.isEmpty()) {
      return none;
    }
    try {
      return reader.applyAsLong(given);
    } catch (IllegalArgumentException e) {
      wrong.add(what + ": " + e.getMessage());
      return none;
    }
  }

  private static long count(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("'" + text + "': expected a whole number");
    }
    return Long.parseLong(text);
  }

  /** A number without a unit is milliseconds: tasks are about as long as that. */
  private static long nanos(String text) {
    return TaskLength.parseNanos(text.replace(" ", "").toLowerCase(Locale.ROOT), LengthUnit.MS);
  }
}
