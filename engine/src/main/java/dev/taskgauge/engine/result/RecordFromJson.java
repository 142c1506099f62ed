package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Plan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the file into runs.
 *
 * <p>Every method throws IllegalArgumentException with key, value and what is allowed where a value
 * is none that a run can have.
 */
final class RecordFromJson {
  private RecordFromJson() {}

  static Experiment experiment(RecordJson.Definition read) {
    return new Experiment(
        read.name(), plan(read.plan()), protocol(read.protocol()), read.reportFigure());
  }

  private static Plan plan(RecordJson.PlanShape plan) {
    if (plan instanceof RecordJson.SweepShape sweep) {
      return new Sweep(
          sweep.workloads().stream().map(RecordFromJson::workload).toList(),
          backends(sweep.backends()),
          sweep.workers());
    }
    if (plan instanceof RecordJson.MetgShape metg) {
      return new MetgPlan(
          RecordWords.oneOf("taskKind", metg.taskKind(), TaskKind.values(), TaskKind::word),
          backends(metg.backends()),
          metg.workers(),
          metg.efficiencyFraction(),
          metg.shortestNanos(),
          metg.longestNanos(),
          metg.workPerWorkerNanos());
    }
    throw new IllegalStateException("no plan for " + plan);
  }

  private static List<BackendSettings> backends(List<RecordJson.Backend> backends) {
    return backends.stream().map(RecordFromJson::backend).toList();
  }

  private static Protocol protocol(RecordJson.ProtocolShape read) {
    return new Protocol(
        read.repetitions(),
        new WarmUp(read.warmUpMaxRuns(), Duration.ofNanos(read.warmUpMaxNanos())),
        read.orderSeed(),
        duration(read.runLimitNanos()),
        duration(read.limitNanos()));
  }

  private static @Nullable Duration duration(@Nullable Long nanos) {
    return nanos == null ? null : Duration.ofNanos(nanos);
  }

  static @Nullable ExperimentEnd end(@Nullable String word) {
    return word == null
        ? null
        : RecordWords.oneOf("end", word, ExperimentEnd.values(), RecordWords::word);
  }

  static RunRecord run(RecordJson.Run run) {
    return new RunRecord(
        new Turn(run.turn().warmUp(), run.turn().point(), run.turn().repetition()),
        settings(run.settings()),
        run.workloadDescription(),
        measurement(run.measurement()),
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
          RecordWords.oneOf("kind", generated.kind(), TaskKind.values(), TaskKind::word),
          lengths(generated.lengths()),
          generated.tasks(),
          generated.perWorker(),
          generated.seed());
    }
    throw new IllegalStateException("no workload for " + source);
  }

  private static @Nullable LengthUnit unit(@Nullable String suffix) {
    return suffix == null
        ? null
        : RecordWords.oneOf("unit", suffix, LengthUnit.values(), LengthUnit::suffix);
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
          RecordWords.oneOf("threads", local.threads(), ThreadKind.values(), RecordWords::word),
          TasksPerMessage.parse(local.tasksPerMessage()));
    }
    if (backend instanceof RecordJson.Sqs sqs) {
      return new SqsSettings(
          sqs.queueName(),
          place(sqs.place()),
          TasksPerMessage.parse(sqs.tasksPerMessage()),
          sqs.naive());
    }
    throw new IllegalStateException("no back end for " + backend);
  }

  private static SqsPlace place(RecordJson.Place place) {
    if (place instanceof RecordJson.OnThisMachine here) {
      return new ThisMachine(here.processes());
    }
    if (place instanceof RecordJson.OnAws aws) {
      return new AwsPlace(
          aws.region(),
          aws.profile(),
          endpoint("sqsEndpoint", aws.sqsEndpoint()),
          endpoint("dynamoDbEndpoint", aws.dynamoDbEndpoint()));
    }
    throw new IllegalStateException("no place for " + place);
  }

  private static @Nullable URI endpoint(String key, @Nullable String text) {
    try {
      return text == null ? null : new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(key + " '" + text + "': expected an address", e);
    }
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

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "startedAt '" + text + "': expected an instant such as 2026-01-31T12:00:00Z", e);
    }
  }

  private static RunMeasurement measurement(RecordJson.Measurement read) {
    return new RunMeasurement(
        RecordWords.oneOf("end", read.end(), RunEnd.values(), RecordWords::word),
        read.slots(),
        tasks(read.tasks()),
        read.elapsedNanos(),
        read.idealNanos(),
        slotTime(read.slotTime()),
        latency("queueWait", read.queueWait()),
        latency("service", read.service()),
        timeline(read.timeline()),
        slotsOverTime(read.slotsOverTime()),
        read.queue() == null ? null : queue(read.queue()));
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

  private static LatencySummary latency(String key, RecordJson.Latency read) {
    LatencySummary latency =
        new LatencySummary(
            read.tasks(),
            read.meanNanos(),
            read.p50Nanos(),
            read.p90Nanos(),
            read.p99Nanos(),
            read.p999Nanos(),
            read.maxNanos(),
            read.histogram());
    try {
      latency.checkHistogram();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          key + " histogram: expected what TaskGauge wrote: " + e.getMessage(), e);
    }
    return latency;
  }

  private static List<TimelinePoint> timeline(RecordJson.Timeline read) {
    return new RecordColumns("timeline", RecordJson.Timeline.COLUMNS)
        .points(read.columns(), read.points())
        .map(point -> new TimelinePoint(point[0], point[1], point[2], point[3]))
        .toList();
  }

  private static List<SlotsPoint> slotsOverTime(RecordJson.SlotsOverTime read) {
    List<SlotsPoint> points =
        new RecordColumns("slotsOverTime", RecordJson.SlotsOverTime.COLUMNS)
            .points(read.columns(), read.points())
            .map(point -> new SlotsPoint(point[0], slots(point[1])))
            .toList();
    long latestNanos = 0;
    for (SlotsPoint point : points) {
      if (point.elapsedNanos() < latestNanos) {
        throw new IllegalArgumentException(
            "slotsOverTime elapsedNanos "
                + point.elapsedNanos()
                + ": expected them to ascend from 0");
      }
      latestNanos = point.elapsedNanos();
    }
    if (points.isEmpty() || points.get(0).elapsedNanos() != 0) {
      throw new IllegalArgumentException(
          "slotsOverTime points: expected the first at 0 nanoseconds");
    }
    return points;
  }

  private static int slots(long slots) {
    if (slots < 0 || slots > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "slotsOverTime slots " + slots + ": expected 0 to " + Integer.MAX_VALUE);
    }
    return (int) slots;
  }

  private static QueueFigures queue(RecordJson.Queue read) {
    return new QueueFigures(
        read.workerProcesses(),
        read.messages(),
        read.executedTasks(),
        read.rejectedMessages(),
        read.requests().stream().map(RecordFromJson::requests).toList());
  }

  private static RequestCount requests(RecordJson.Requests read) {
    return new RequestCount(
        read.operation(),
        RecordWords.oneOf("unit", read.unit(), PricedUnit.values(), RecordWords::word),
        read.requests(),
        billedUnits(read.billedUnits()),
        read.throttledRequests(),
        read.failedRequests());
  }

  private static double billedUnits(double units) {
    if (!Double.isFinite(units) || units < 0) {
      throw new IllegalArgumentException("billedUnits " + units + ": expected 0 or more");
    }
    return units;
  }
}
