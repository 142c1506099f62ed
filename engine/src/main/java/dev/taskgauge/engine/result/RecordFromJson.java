package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the file into runs.
 *
 * <p>Every method throws IllegalArgumentException with key, value and what is allowed where a value
 * is none that a run can have.
 */
final class RecordFromJson {
  private RecordFromJson() {}

  static RunRecord run(RecordJson.Run run) {
    return new RunRecord(
        settings(run.settings()),
        run.workloadDescription(),
        measurement(run.measurement(), run.settings().slots()),
        environment(run.environment()));
  }

  private static RunSettings settings(RecordJson.Settings settings) {
    return new RunSettings(
        workload(settings.workload()), backend(settings.backend()), settings.slots());
  }

  private static WorkloadSpec workload(RecordJson.Source source) {
    if (source instanceof RecordJson.FromFile file) {
      return new FileWorkload(Path.of(file.file()), unit(file.unit()));
    }
    if (source instanceof RecordJson.Generated generated) {
      return new GeneratedWorkload(
          oneOf("kind", generated.kind(), TaskKind.values(), TaskKind::word),
          lengths(generated.lengths()),
          generated.tasks(),
          generated.perWorker(),
          generated.seed());
    }
    throw new IllegalStateException("no workload for " + source);
  }

  private static @Nullable LengthUnit unit(@Nullable String suffix) {
    return suffix == null ? null : oneOf("unit", suffix, LengthUnit.values(), LengthUnit::suffix);
  }

  private static LengthDistribution lengths(RecordJson.Lengths lengths) {
    if (lengths instanceof RecordJson.Constant constant) {
      return new LengthDistribution.Constant(constant.nominalNanos());
    }
    if (lengths instanceof RecordJson.Uniform uniform) {
      return new LengthDistribution.Uniform(uniform.minNanos(), uniform.maxNanos());
    }
    if (lengths instanceof RecordJson.Exponential exponential) {
      return new LengthDistribution.Exponential(exponential.meanNanos());
    }
    if (lengths instanceof RecordJson.LogNormal logNormal) {
      return new LengthDistribution.LogNormal(logNormal.medianNanos(), logNormal.sigma());
    }
    throw new IllegalStateException("no distribution for " + lengths);
  }

  private static BackendSettings backend(RecordJson.Backend backend) {
    if (backend instanceof RecordJson.Local local) {
      return new LocalSettings(
          oneOf("threads", local.threads(), ThreadKind.values(), RecordFromJson::lowerCase),
          TasksPerMessage.parse(local.tasksPerMessage()));
    }
    throw new IllegalStateException("no back end for " + backend);
  }

  private static Environment environment(RecordJson.Surroundings read) {
    return new Environment(
        read.host(),
        read.os(),
        read.cores(),
        read.memoryBytes(),
        read.heapMaxBytes(),
        read.jvm(),
        read.taskGaugeVersion(),
        read.gitCommit(),
        read.clock(),
        read.endpoint(),
        instant(read.startedAt()));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "startedAt '" + text + "': expected an instant such as 2026-01-31T12:00:00Z", e);
    }
  }

  private static RunMeasurement measurement(RecordJson.Measurement read, int slots) {
    return new RunMeasurement(
        oneOf("end", read.end(), RunEnd.values(), RecordFromJson::lowerCase),
        slots,
        tasks(read.tasks()),
        read.elapsedNanos(),
        read.idealNanos(),
        slotTime(read.slotTime()),
        latency(read.queueWait()),
        latency(read.service()),
        timeline(read.timeline()));
  }

  private static TaskCounts tasks(RecordJson.Tasks read) {
    return new TaskCounts(
        read.totalTasks(), read.completedTasks(), read.failedTasks(), read.duplicateResults());
  }

  private static SlotTime slotTime(RecordJson.SlotTimes read) {
    return new SlotTime(
        read.workNanos(),
        read.overshootNanos(),
        read.waitTasksNanos(),
        read.waitClaimsNanos(),
        read.handOverNanos(),
        read.rampUpNanos(),
        read.tailNanos());
  }

  private static LatencySummary latency(RecordJson.Latency read) {
    return new LatencySummary(
        read.tasks(),
        read.meanNanos(),
        read.p50Nanos(),
        read.p90Nanos(),
        read.p99Nanos(),
        read.p999Nanos(),
        read.maxNanos());
  }

  private static List<TimelinePoint> timeline(RecordJson.Timeline read) {
    if (!read.columns().equals(RecordJson.Timeline.COLUMNS)) {
      throw new IllegalArgumentException(
          "timeline columns " + read.columns() + ": expected " + RecordJson.Timeline.COLUMNS);
    }
    return read.points().stream().map(RecordFromJson::point).toList();
  }

  private static TimelinePoint point(long[] values) {
    if (values.length != RecordJson.Timeline.COLUMNS.size()) {
      throw new IllegalArgumentException(
          "timeline point " + Arrays.toString(values) + ": expected 4 numbers");
    }
    return new TimelinePoint(values[0], values[1], values[2], values[3]);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E> E oneOf(String key, String text, E[] values, Function<E, String> name) {
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    key
                        + " '"
                        + text
                        + "': expected one of "
                        + String.join(", ", Arrays.stream(values).map(name).toList())));
  }
}
