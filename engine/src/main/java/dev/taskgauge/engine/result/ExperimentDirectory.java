package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.Experiment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one experiment while it runs. After every run its record is replaced at once, so
 * that whoever ends the program, at whatever moment, leaves a whole record of all runs before. One
 * program at a time has a directory open. One thread.
 */
public final class ExperimentDirectory implements AutoCloseable {
  /** The name of the experiment as it was given. */
  public static final String DEFINITION_FILE = "experiment.json";

  private static final String LOCK_FILE = ".lock";

  private final Path path;
  private final Experiment experiment;
  private final FileChannel lockChannel;
  private final RecordFile file = new RecordFile();
  private final List<RunRecord> runs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private @Nullable ExperimentEnd end;

  private ExperimentDirectory(Path path, Experiment experiment, FileChannel lockChannel) {
    this.path = path;
    this.experiment = experiment;
    this.lockChannel = lockChannel;
  }

  /**
   * A new one in a store, named for the experiment and when it starts.
   *
   * @param definition the text of its experiment file; empty where there is none
   */
  public static ExperimentDirectory create(
      RunStore store, Experiment experiment, String definition, Instant startedAt)
      throws IOException {
    return begin(store.newDirectory(experiment.name(), startedAt), experiment, definition);
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
    return begin(directory, experiment, definition);
  }

  private static ExperimentDirectory begin(Path directory, Experiment experiment, String definition)
      throws IOException {
    ExperimentDirectory created = new ExperimentDirectory(directory, experiment, lock(directory));
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
    FileChannel lockChannel = lock(directory);
    boolean opened = false;
    try {
      ExperimentRecord record = RunStore.readRecord(directory);
      ExperimentDirectory known =
          new ExperimentDirectory(directory, record.experiment(), lockChannel);
      for (RunRecord run : record.runs()) {
        known.keep(run);
      }
      opened = true;
      return known;
    } finally {
      if (!opened) {
        lockChannel.close();
      }
    }
  }

  /** The system lets go of the lock when the program ends, in whatever way. */
  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Somebody in this program.
    }
    channel.close();
    throw new IOException(
        directory + " is in use: an experiment is being written there at this moment");
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
    // While it is still locked: later it might be that of somebody else.
    Files.deleteIfExists(path.resolve(LOCK_FILE));
    lockChannel.close();
  }
}
