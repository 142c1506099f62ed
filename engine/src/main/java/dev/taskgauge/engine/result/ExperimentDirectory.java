package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one experiment while it runs. After every run its record is replaced at once, so
 * that whoever ends the program, at whatever moment, leaves a whole record of all runs before. One
 * program at a time has a directory open. One thread.
 */
public final class ExperimentDirectory implements AutoCloseable {
  /** The name of the experiment as it was given. */
  public static final String DEFINITION_FILE = "experiment.json";

  private final Path path;
  private final Experiment experiment;
  private final DirectoryLock lock;
  private final RecordFile file = new RecordFile();
  private final List<RunRecord> runs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private @Nullable ExperimentEnd end;

  private ExperimentDirectory(Path path, Experiment experiment, DirectoryLock lock) {
    this.path = path;
    this.experiment = experiment;
    this.lock = lock;
  }

  /**
   * A new one in a store, named for the experiment and when it starts.
   *
   * @param definition the text of its experiment file; empty where there is none
   */
  public static ExperimentDirectory create(
      RunStore store, Experiment experiment, String definition, Instant startedAt)
      throws IOException {
    return begin(
        store.newDirectory(experiment.name(), startedAt),
        experiment,
        definition,
        store.openDirectories());
  }

  /**
   * A new one in a directory that is made where it is missing.
   *
   * @param definition the text of its experiment file; empty where there is none
   * @throws IOException also where the directory has an experiment already, or somebody uses it
   */
  public static ExperimentDirectory create(Path directory, Experiment experiment, String definition)
      throws IOException {
    Files.createDirectories(directory);
    if (Files.exists(directory.resolve(RunStore.RECORD_FILE))) {
      throw new IOException(
          directory + " has the record of an experiment: expected another directory");
    }
    return begin(directory, experiment, definition, new HashSet<>());
  }

  private static ExperimentDirectory begin(
      Path directory, Experiment experiment, String definition, Set<Path> openDirectories)
      throws IOException {
    ExperimentDirectory created =
        new ExperimentDirectory(
            directory, experiment, DirectoryLock.take(directory, openDirectories));
    boolean begun = false;
    try {
      if (!definition.isBlank()) {
        FileReplacer.replace(directory.resolve(DEFINITION_FILE), out -> out.write(definition));
      }
      created.write();
      begun = true;
      return created;
    } finally {
      if (!begun) {
        created.close();
      }
    }
  }

  /**
   * Opens one to go on with it.
   *
   * @throws RecordFormatException where its record is damaged
   * @throws IOException where there is none, or somebody uses it
   */
  public static ExperimentDirectory open(Path directory) throws IOException {
    DirectoryLock lock = DirectoryLock.take(directory, new HashSet<>());
    boolean opened = false;
    try {
      ExperimentRecord record = RunStore.readRecord(directory);
      ExperimentDirectory known = new ExperimentDirectory(directory, record.experiment(), lock);
      for (RunRecord run : record.runs()) {
        known.keep(run);
      }
      opened = true;
      return known;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  /** What is recorded so far. */
  public ExperimentRecord record() {
    return new ExperimentRecord(experiment, end, runs);
  }

  /** Adds a run that ended; on return it is in the record on disk. */
  public void add(RunRecord run) throws IOException {
    end = null;
    keep(run);
    write();
  }

  /** Notes how the experiment ended. */
  public void end(ExperimentEnd how) throws IOException {
    end = how;
    write();
  }

  private void keep(RunRecord run) throws IOException {
    runs.add(run);
    texts.add(file.run(run));
  }

  private void write() throws IOException {
    String head = file.head(experiment, end);
    FileReplacer.replace(path.resolve(RunStore.RECORD_FILE), out -> file.write(head, texts, out));
  }

  /** Lets others open it. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
