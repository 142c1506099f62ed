package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.task.WorkloadFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The workload files of an experiment that was opened as a whole. On the JavaFX thread; they are
 * read one after another on the background executor.
 */
final class OpenedFiles {
  /** How far it is with each of them. */
  record Readings(Map<FileWorkload, FileReading> byWorkload) {
    static final Readings NONE = new Readings(Map.of());

    /** Why not all of them are known, a line or more each; empty where all are. */
    String problem() {
      return byWorkload.values().stream()
          .map(FileReading::problem)
          .filter(problem -> !problem.isEmpty())
          .distinct()
          .collect(Collectors.joining(System.lineSeparator()));
    }

    /** What was read so far. */
    WorkloadFiles contents() {
      Map<FileWorkload, WorkloadFile> contents = new HashMap<>();
      byWorkload.forEach(
          (workload, reading) -> {
            WorkloadFile content = reading.file();
            if (content != null) {
              contents.put(workload, content);
            }
          });
      return new WorkloadFiles(contents);
    }

    private Readings with(FileWorkload workload, FileReading reading) {
      Map<FileWorkload, FileReading> all = new LinkedHashMap<>(byWorkload);
      all.put(workload, reading);
      return new Readings(all);
    }
  }

  private static final String ADVICE = "put it there and read it again, or edit in the fields";

  private final Executor background;
  private final Executor ui;
  private final AtomicInteger latestRound = new AtomicInteger();
  private final ReadOnlyObjectWrapper<Readings> readings =
      new ReadOnlyObjectWrapper<>(Readings.NONE);

  /** None yet. */
  OpenedFiles(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
  }

  ReadOnlyObjectProperty<Readings> readingsProperty() {
    return readings.getReadOnlyProperty();
  }

  /** Reads those of an experiment and forgets all others. */
  void read(@Nullable Experiment experiment) {
    int round = latestRound.incrementAndGet();
    List<FileWorkload> workloads = experiment == null ? List.of() : experiment.fileWorkloads();
    Readings started = Readings.NONE;
    for (FileWorkload workload : workloads) {
      started = started.with(workload, FileReading.started(workload.file()));
    }
    readings.set(started);
    if (!workloads.isEmpty()) {
      background.execute(() -> readAll(round, workloads));
    }
  }

  private void readAll(int round, List<FileWorkload> workloads) {
    for (FileWorkload workload : workloads) {
      // Another experiment may have been opened meanwhile: then nobody waits for the rest of these.
      if (latestRound.get() != round) {
        return;
      }
      FileReading outcome = FileReading.of(workload.file(), workload.unit(), ADVICE);
      ui.execute(() -> ended(round, workload, outcome));
    }
  }

  private void ended(int round, FileWorkload workload, FileReading outcome) {
    if (latestRound.get() == round) {
      readings.set(readings.get().with(workload, outcome));
    }
  }
}
