package dev.taskgauge.app.history;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.report.ExperimentOverview;
import dev.taskgauge.engine.report.ResultFiles;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RecordFormatException;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder of results. What was read is remembered for as long as its files stay as they
 * are, so that reading again costs a look at each. Any thread, one at a time.
 */
final class HistoryListing {
  private static final Comparator<ExperimentRow> NEWEST_FIRST =
      Comparator.comparing(ExperimentRow::startedAt)
          .reversed()
          .thenComparing(row -> row.directory().toString());

  /** Files that make a directory one of an experiment, whatever else became of it. */
  private static final List<String> SIGNS =
      List.of(ExperimentDirectory.DEFINITION_FILE, ResultFiles.SUMMARY_FILE);

  /**
   * Often enough to be seen to go on, and seldom enough to cost the thread that shows it little.
   */
  private static final long TOLD_EVERY_MILLIS = 250;

  private final RunStore store;
  private final HistoryCache cache;
  private final InstantSource clock;
  private final Map<Path, ListedExperiment> known = new HashMap<>();

  /** What the cache has; null before it was read. */
  private @Nullable Map<Path, ListedExperiment> kept;

  /** Whether the folder was there when it was last read. */
  private boolean isThere;

  /** Of a store, whose folder need not be there yet. */
  HistoryListing(RunStore store, HistoryCache cache) {
    this(store, cache, InstantSource.system());
  }

  HistoryListing(RunStore store, HistoryCache cache, InstantSource clock) {
    this.store = store;
    this.cache = cache;
    this.clock = clock;
  }

  /** As the other one, without a word before all were read. */
  List<ExperimentRow> read() throws IOException {
    return read(soFar -> {});
  }

  /**
   * Every experiment, newest first; none where the folder is not there yet. Of one that can not be
   * read there is a row that says why.
   *
   * @param soFar gets, a few times a second, those that were read by then, newest first
   * @throws IOException where the folder itself can not be read
   */
  synchronized List<ExperimentRow> read(Consumer<List<ExperimentRow>> soFar) throws IOException {
    if (kept == null) {
      kept = byDirectory(cache.read().stream());
      known.putAll(kept);
    }
    isThere = Files.isDirectory(store.root());
    Map<Path, ListedExperiment> seen = new HashMap<>();
    long toldMillis = clock.millis();
    // One after the other: in a fresh program the other cores compile the code that this runs.
    for (Path directory : directories()) {
      ListedExperiment listed = look(directory);
      if (listed != null) {
        seen.put(directory, listed);
      }
      if (Math.abs(clock.millis() - toldMillis) >= TOLD_EVERY_MILLIS) {
        soFar.accept(newestFirst(seen));
        toldMillis = clock.millis();
      }
    }
    known.clear();
    known.putAll(seen);
    return newestFirst(seen);
  }

  private static List<ExperimentRow> newestFirst(Map<Path, ListedExperiment> seen) {
    return seen.values().stream().map(ListedExperiment::row).sorted(NEWEST_FIRST).toList();
  }

  /**
   * Keeps for the next program what was read, where that has changed. A folder that is not there
   * may be away for a while only: what is kept of it stays. Of one that has nothing, nothing does.
   */
  synchronized void keep() {
    Map<Path, ListedExperiment> worthIt =
        byDirectory(known.values().stream().filter(ListedExperiment::isToBeKept));
    if (!isThere || worthIt.equals(kept)) {
      return;
    }
    kept = worthIt;
    if (worthIt.isEmpty()) {
      cache.delete();
    } else {
      cache.write(worthIt.values());
    }
  }

  private static Map<Path, ListedExperiment> byDirectory(Stream<ListedExperiment> experiments) {
    return experiments.collect(Collectors.toMap(each -> each.row().directory(), each -> each));
  }

  /** Hidden ones are none of experiments: among them is the bin. */
  private List<Path> directories() throws IOException {
    if (Files.notExists(store.root())) {
      return List.of();
    }
    List<Path> directories = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(store.root())) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".") && Files.isDirectory(entry)) {
          directories.add(entry);
        }
      }
      return directories;
    } catch (DirectoryIteratorException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** What is damaged in the middle is found when it is opened; it is not forgotten. */
  synchronized void damaged(ExperimentRow row, String damage) {
    ListedExperiment before = known.get(row.directory());
    if (before != null) {
      known.put(
          row.directory(),
          new ListedExperiment(
              before.stamps(),
              ExperimentRow.damaged(row.directory(), row.startedAt(), damage),
              false));
    }
  }

  /** Null where it is no experiment, or is gone by now. */
  private @Nullable ListedExperiment look(Path directory) {
    try {
      FileStamps stamps = FileStamps.of(directory);
      ListedExperiment before = known.get(directory);
      if (before != null && before.stamps().equals(stamps)) {
        return before.unsettled()
            ? new ListedExperiment(stamps, before.row().in(unsettledState(directory)), true)
            : before;
      }
      return stamps.record() == null ? withoutRecord(directory, stamps) : read(directory, stamps);
    } catch (NoSuchFileException e) {
      return Files.isDirectory(directory) ? damaged(directory, FileProblem.reason(e)) : null;
    } catch (IOException e) {
      return damaged(directory, FileProblem.reason(e));
    }
  }

  private ListedExperiment read(Path directory, FileStamps stamps) throws IOException {
    try {
      ExperimentOverview overview = ExperimentOverview.read(directory);
      boolean unsettled = overview.end() == null;
      return new ListedExperiment(stamps, row(directory, overview), unsettled);
    } catch (RecordFormatException e) {
      return new ListedExperiment(stamps, damagedRow(directory, damageOf(directory, e)), false);
    }
  }

  private @Nullable ListedExperiment withoutRecord(Path directory, FileStamps stamps) {
    boolean isExperiment = SIGNS.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
    return isExperiment
        ? new ListedExperiment(
            stamps, damagedRow(directory, "its " + RunStore.RECORD_FILE + " is missing"), false)
        : null;
  }

  /** Not remembered: what could not be read may be readable the next time. */
  private static ListedExperiment damaged(Path directory, String reason) {
    return new ListedExperiment(new FileStamps(null, null), damagedRow(directory, reason), false);
  }

  private static ExperimentRow damagedRow(Path directory, String damage) {
    return ExperimentRow.damaged(directory, writtenAt(directory), damage);
  }

  /** The message without the folder, which the row has already. */
  static String damageOf(Path directory, RecordFormatException e) {
    return String.valueOf(e.getMessage())
        .replace(directory.resolve(RunStore.RECORD_FILE).toString(), RunStore.RECORD_FILE);
  }

  private static Instant writtenAt(Path directory) {
    try {
      return Files.getLastModifiedTime(directory).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private ExperimentRow row(Path directory, ExperimentOverview overview) {
    List<Integer> workers = overview.experiment().workers();
    return new ExperimentRow(
        directory,
        overview.experiment().name(),
        overview.startedAt(),
        PlanText.backEnds(overview.experiment()),
        PlanText.tasks(overview.experiment()),
        PlanText.lengths(overview.experiment()),
        PlanText.workers(overview.experiment()),
        workers.stream().mapToInt(Integer::intValue).max().orElse(0),
        overview.runsDone(),
        overview.runsPlanned(),
        state(directory, overview),
        overview.bestTasksPerSecond(),
        overview.bestEfficiencyFraction(),
        "");
  }

  private ExperimentState state(Path directory, ExperimentOverview overview) {
    ExperimentEnd end = overview.end();
    if (end == null) {
      return unsettledState(directory);
    }
    if (end == ExperimentEnd.COMPLETE) {
      return ExperimentState.FINISHED;
    }
    if (overview.runsDone() == 0) {
      return ExperimentState.FAILED;
    }
    return end == ExperimentEnd.LIMITED ? ExperimentState.LIMITED : ExperimentState.STOPPED;
  }

  private ExperimentState unsettledState(Path directory) {
    try {
      return store.isInUse(directory) ? ExperimentState.RUNNING : ExperimentState.INTERRUPTED;
    } catch (IOException e) {
      // A folder that may only be read, such as somebody else's: nothing runs there for all we
      // know.
      return ExperimentState.INTERRUPTED;
    }
  }
}
