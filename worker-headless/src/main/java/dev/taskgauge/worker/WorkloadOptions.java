package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the tasks come from: a file, or so many generated ones. */
final class WorkloadOptions {
  private static final int SEED_BOUND = 1_000_000_000;

  @Option(
      names = {"-w", "--workload"},
      paramLabel = "FILE",
      description = "A workload file: one task a line, such as sleep 10ms or cpu 5ms.")
  private @Nullable Path file;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "The unit of bare numbers in the file: us, ms, s or m. Default: what the file says, else"
              + " s.")
  private @Nullable LengthUnit unit;

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = "Instead of a file: so many generated tasks.")
  private @Nullable Long tasks;

  @Option(
      names = "--tasks-per-worker",
      paramLabel = "N",
      description = "Instead of a file: so many generated tasks for each worker.")
  private @Nullable Long tasksPerWorker;

  @Option(
      names = "--length",
      paramLabel = "LENGTH",
      description =
          "Of generated tasks: 10ms, uniform:1ms..20ms, exponential:10ms or lognormal:10ms,0.5"
              + " (median, sigma).")
  private @Nullable LengthDistribution length;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Of generated tasks: sleep (default) or cpu.")
  private @Nullable TaskKind kind;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of random lengths; the same seed makes the same tasks. Default: a random one.")
  private @Nullable Long seed;

  /**
   * The workload that was asked for.
   *
   * @throws IllegalArgumentException naming the option that is missing, wrong or one too many
   */
  WorkloadSpec spec() {
    long sources =
        java.util.stream.Stream.of(
                Optional.ofNullable(file),
                Optional.ofNullable(tasks),
                Optional.ofNullable(tasksPerWorker))
            .filter(Optional::isPresent)
            .count();
    if (sources != 1) {
      throw new IllegalArgumentException(
          (sources == 0 ? "no workload" : "more than one workload")
              + ": expected one of --workload FILE, --tasks N and --tasks-per-worker N");
    }
    return file != null ? fromFile(file) : generated();
  }

  /** What an experiment with this workload is called. */
  String name() {
    Path name = file == null ? null : file.getFileName();
    return name == null ? "generated" : name.toString();
  }

  private WorkloadSpec fromFile(Path path) {
    if (length != null || kind != null || seed != null) {
      throw new IllegalArgumentException(
          "--length, --kind and --seed are for generated tasks: expected --tasks or"
              + " --tasks-per-worker with them, not --workload");
    }
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException("--workload " + path + ": a directory, expected a file");
    }
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("--workload " + path + ": no such file");
    }
    return new FileWorkload(path, unit);
  }

  private WorkloadSpec generated() {
    if (unit != null) {
      throw new IllegalArgumentException("--unit is for --workload FILE: expected no --unit here");
    }
    if (length == null) {
      throw new IllegalArgumentException(
          "no length of the generated tasks: expected --length, such as --length 10ms");
    }
    return new GeneratedWorkload(
        kind == null ? TaskKind.SLEEP : kind,
        length,
        tasks != null ? tasks : tasksPerWorker == null ? 0 : tasksPerWorker,
        tasks == null,
        seed == null ? ThreadLocalRandom.current().nextInt(SEED_BOUND) : seed);
  }
}
