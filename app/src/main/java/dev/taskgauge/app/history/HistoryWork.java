package dev.taskgauge.app.history;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.report.CsvReport;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.result.FileReplacer;
import dev.taskgauge.engine.result.RecordFormatException;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the history does to folders and files. In the background, one thing at a time. */
final class HistoryWork {
  /**
   * What was read, and why the rest was not.
   *
   * @param experiments those that could be read
   * @param problems a sentence for each that could not
   */
  record Loaded(List<OpenedExperiment> experiments, List<String> problems) {}

  /**
   * What was moved to the bin, and why the rest was not.
   *
   * @param moved those that were
   * @param problems a sentence for each that was not
   */
  record Deleted(List<Bin.Put> moved, List<String> problems) {}

  /**
   * What came of a new name.
   *
   * @param done whether the experiment has it
   * @param hasOldReport whether a report that was made before is there, which shows the old one
   * @param note what to say of it
   */
  record Renamed(boolean done, boolean hasOldReport, HistoryNote note) {}

  /**
   * What was brought back, and what to say of it and of the rest.
   *
   * @param places by where each was before it was deleted, where it is now
   */
  record Restored(Map<Path, Path> places, HistoryNote note) {}

  /** How long deleted experiments are kept. */
  static final Duration TRASH_AGE = Duration.ofDays(30);

  private static final Logger LOG = System.getLogger(HistoryWork.class.getName());

  private final RunStore store;
  private final HistoryListing listing;
  private final FolderOpener opener;
  private final Bin bin;

  HistoryWork(RunStore store, HistoryListing listing, FolderOpener opener, InstantSource clock) {
    this.store = store;
    this.listing = listing;
    this.opener = opener;
    this.bin = new Bin(store.root(), clock);
  }

  /** Reads whole records. One that turns out to be damaged is listed as such from then on. */
  synchronized Loaded load(List<ExperimentRow> rows) {
    List<OpenedExperiment> experiments = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (ExperimentRow row : rows) {
      try {
        experiments.add(
            new OpenedExperiment(row.directory(), RunStore.readRecord(row.directory())));
      } catch (RecordFormatException e) {
        String damage = HistoryListing.damageOf(row.directory(), e);
        listing.damaged(row, damage);
        problems.add(row.name() + " is damaged: " + damage);
      } catch (IOException e) {
        problems.add(row.name() + " could not be read: " + FileProblem.reason(e));
      } catch (OutOfMemoryError e) {
        problems.add(row.name() + " is too large to be opened in the memory that there is");
      }
    }
    return new Loaded(experiments, problems);
  }

  /** Gives another name. */
  synchronized Renamed rename(ExperimentRow row, String name) {
    try {
      store.rename(row.directory(), name);
    } catch (IOException e) {
      return new Renamed(
          false,
          false,
          HistoryNote.problem(row.name() + " keeps its name: " + FileProblem.reason(e)));
    }
    return new Renamed(
        true, hasReport(row), HistoryNote.done("Renamed " + row.name() + " to " + name));
  }

  /** Makes the report of before again; returns why not, empty where it was or there is none. */
  synchronized String reportAgain(ExperimentRow row) {
    if (!hasReport(row)) {
      // It was deleted since.
      return "";
    }
    try {
      ReportFiles.write(row.directory());
      return "";
    } catch (IOException e) {
      return FileProblem.reason(e);
    } catch (RuntimeException | OutOfMemoryError e) {
      // The new name is in the record, whatever happens to pictures of it.
      LOG.log(Level.WARNING, "The report of " + row.directory() + " was not made again", e);
      return e.toString();
    }
  }

  private static boolean hasReport(ExperimentRow row) {
    return Files.exists(row.directory().resolve(ReportFiles.HTML_FILE));
  }

  /** Writes the runs of an experiment, a row each. */
  synchronized HistoryNote exportRuns(ExperimentRow row, Path target) {
    Loaded loaded = load(List.of(row));
    if (loaded.experiments().isEmpty()) {
      return HistoryNote.problem(String.join("; ", loaded.problems()));
    }
    List<RunRecord> runs = loaded.experiments().get(0).record().runs();
    try {
      FileReplacer.replace(target, out -> CsvReport.writeSummary(runs, out));
      return HistoryNote.done("Exported to " + target);
    } catch (IOException e) {
      return HistoryNote.problem(
          "Could not write " + target + ": " + FileProblem.reason(e) + "; choose another place");
    }
  }

  /** Moves to the bin what is still there, and nobody writes to at this moment. */
  synchronized Deleted delete(List<ExperimentRow> rows) {
    List<Bin.Put> moved = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (ExperimentRow row : rows) {
      if (Files.notExists(row.directory())) {
        // The list has not heard yet that it was deleted before.
        continue;
      }
      try {
        if (store.isInUse(row.directory())) {
          problems.add(inUse(row));
        } else {
          moved.add(bin.put(row.directory()));
        }
      } catch (IOException e) {
        problems.add(row.name() + " was not deleted: " + FileProblem.reason(e));
      }
    }
    return new Deleted(moved, problems);
  }

  /** Brings back what was deleted. */
  synchronized Restored restore(List<Bin.Put> deleted) {
    Map<Path, Path> places = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Bin.Put put : deleted) {
      try {
        places.put(put.from(), bin.takeBack(put));
      } catch (IOException e) {
        problems.add(
            put.from().getFileName() + " could not be brought back: " + FileProblem.reason(e));
      }
    }
    int restored = places.size();
    return new Restored(
        places,
        problems.isEmpty()
            ? HistoryNote.done(
                restored == 1 ? "Brought back" : "Brought back " + restored + " experiments")
            : HistoryNote.problem(
                String.join("; ", problems) + ". What was deleted is in " + binPath()));
  }

  /** What was deleted and is still there; nothing where that can not be read. */
  synchronized TrashContent trash() {
    try {
      return bin.content();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "The trash can not be read: {0}", e.toString());
      return new TrashContent(List.of(), 0);
    }
  }

  /** Deletes for good what was deleted. */
  synchronized HistoryNote emptyTrash() {
    try {
      TrashContent gone = bin.empty();
      LOG.log(Level.INFO, "Emptied {0}: {1}", binPath(), gone.text());
      return HistoryNote.done("The trash is empty now: " + gone.text() + " are gone");
    } catch (IOException e) {
      return HistoryNote.problem("The trash was not emptied: " + FileProblem.reason(e));
    } catch (UncheckedIOException e) {
      return HistoryNote.problem("The trash was not emptied: " + e.getMessage());
    }
  }

  /** Deletes for good what was deleted long ago, and writes that into the log. */
  synchronized void emptyOldTrash() {
    try {
      TrashContent gone = bin.emptyOlderThan(TRASH_AGE);
      if (!gone.isEmpty()) {
        LOG.log(
            Level.INFO,
            "Emptied {0} of what was deleted over {1} days ago: {2} ({3})",
            binPath(),
            TRASH_AGE.toDays(),
            gone.text(),
            String.join(", ", gone.folders()));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "The trash was not emptied of what is old: {0}", e.toString());
    }
  }

  /** What to say of one that must not be touched. */
  static String running(ExperimentRow row) {
    return row.name() + " is being measured at this moment: stop it first";
  }

  /** Its report is drawn after its end, or a program in a terminal is at it. */
  private static String inUse(ExperimentRow row) {
    return row.state() == ExperimentState.RUNNING
        ? running(row)
        : row.name() + " is being written to at this moment: try again in a moment";
  }

  Path binPath() {
    return store.root().resolve(Bin.FOLDER);
  }

  /** Shows the folder, or says where it is. */
  HistoryNote openFolder(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    try {
      opener.open(place);
      return HistoryNote.done("Opened " + place + " in the file manager");
    } catch (IOException e) {
      return HistoryNote.problem(
          "No file manager was opened (" + FileProblem.reason(e) + "): the folder is " + place);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HistoryNote.problem("The folder is " + place);
    }
  }
}
