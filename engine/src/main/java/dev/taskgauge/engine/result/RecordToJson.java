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
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.task.LengthDistribution;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Runs into the shape of the file. */
final class RecordToJson {
  private RecordToJson() {}

  static RecordJson.Definition definition(Experiment experiment) {
    return new RecordJson.Definition(
        experiment.name(),
        experiment.reportFigure(),
        plan(experiment.plan()),
        protocol(experiment.protocol()));
  }

  private static RecordJson.PlanShape plan(Plan plan) {
    if (plan instanceof Sweep sweep) {
      return new RecordJson.SweepShape(
          sweep.workloads().stream().map(RecordToJson::source).toList(),
          backends(sweep.backends()),
          sweep.workers());
    }
    if (plan instanceof MetgPlan metg) {
      return new RecordJson.MetgShape(
          metg.kind().word(),
          backends(metg.backends()),
          metg.workers(),
          metg.efficiency(),
          metg.shortestNanos(),
          metg.longestNanos(),
          metg.workPerWorkerNanos());
    }
    throw new IllegalStateException("no shape for " + plan);
  }

  private static List<RecordJson.Backend> backends(List<BackendSettings> backends) {
    return backends.stream().map(RecordToJson::backend).toList();
  }

  private static RecordJson.ProtocolShape protocol(Protocol protocol) {
    return new RecordJson.ProtocolShape(
        protocol.repetitions(),
        protocol.warmUp().maxRuns(),
        protocol.warmUp().maxTime().toNanos(),
        protocol.orderSeed(),
        nanos(protocol.runLimit()),
        nanos(protocol.limit()));
  }

  private static @Nullable Long nanos(@Nullable Duration duration) {
    return duration == null ? null : duration.toNanos();
  }

  static RecordJson.Run run(RunRecord run) {
    return new RecordJson.Run(
        new RecordJson.TurnShape(
            run.turn().isWarmUp(), run.turn().point(), run.turn().repetition()),
        settings(run.settings()),
        run.workloadDescription(),
        surroundings(run.environment()),
        measurement(run.measurement()));
  }

  private static RecordJson.Settings settings(RunSettings settings) {
    return new RecordJson.Settings(
        source(settings.workload()), backend(settings.backend()), settings.slots());
  }

  private static RecordJson.Source source(WorkloadSpec workload) {
    if (workload instanceof FileWorkload file) {
      return new RecordJson.FromFile(
          file.file().toString(), file.unit() == null ? null : file.unit().suffix());
    }
    if (workload instanceof GeneratedWorkload generated) {
      return new RecordJson.Generated(
          generated.kind().word(),
          lengths(generated.lengths()),
          generated.count(),
          generated.perWorker(),
          generated.seed());
    }
    throw new IllegalStateException("no shape for " + workload);
  }

  private static RecordJson.Lengths lengths(LengthDistribution lengths) {
    if (lengths instanceof LengthDistribution.Constant constant) {
      return new RecordJson.Constant(constant.nominalNanos());
    }
    if (lengths instanceof LengthDistribution.Uniform uniform) {
      return new RecordJson.Uniform(uniform.minNanos(), uniform.maxNanos());
    }
    if (lengths instanceof LengthDistribution.Exponential exponential) {
      return new RecordJson.Exponential(exponential.meanNanos());
    }
    if (lengths instanceof LengthDistribution.LogNormal logNormal) {
      return new RecordJson.LogNormal(logNormal.medianNanos(), logNormal.sigma());
    }
    throw new IllegalStateException("no shape for " + lengths);
  }

  private static RecordJson.Backend backend(BackendSettings backend) {
    if (backend instanceof LocalSettings local) {
      return new RecordJson.Local(
          RecordWords.word(local.threads()), local.tasksPerMessage().toString());
    }
    if (backend instanceof SqsSettings sqs) {
      return new RecordJson.Sqs(
          sqs.queueName(), place(sqs.place()), sqs.tasksPerMessage().toString(), sqs.naive());
    }
    throw new IllegalStateException("no shape for " + backend);
  }

  private static RecordJson.Place place(SqsPlace place) {
    if (place instanceof ThisMachine here) {
      return new RecordJson.OnThisMachine(here.processes());
    }
    if (place instanceof AwsPlace aws) {
      return new RecordJson.OnAws(
          aws.region(), aws.profile(), text(aws.sqsEndpoint()), text(aws.dynamoDbEndpoint()));
    }
    throw new IllegalStateException("no shape for " + place);
  }

  private static @Nullable String text(@Nullable URI endpoint) {
    return endpoint == null ? null : endpoint.toString();
  }

  private static RecordJson.Surroundings surroundings(Environment environment) {
    return new RecordJson.Surroundings(
        environment.startedAt().toString(),
        environment.host(),
        environment.os(),
        environment.cores(),
        environment.memoryBytes(),
        environment.heapMaxBytes(),
        environment.jvm(),
        environment.taskGaugeVersion(),
        environment.gitCommit(),
        environment.clock(),
        environment.endpoint());
  }

  private static RecordJson.Measurement measurement(RunMeasurement measurement) {
    OptionalDouble efficiency = measurement.efficiency();
    return new RecordJson.Measurement(
        RecordWords.word(measurement.end()),
        measurement.slots(),
        tasks(measurement.tasks()),
        measurement.elapsedNanos(),
        measurement.idealNanos(),
        measurement.throughputTasksPerSecond(),
        efficiency.isPresent() ? efficiency.getAsDouble() : null,
        measurement.offeredSlotNanos(),
        slotTimes(measurement.slotTime()),
        latency(measurement.queueWait()),
        latency(measurement.service()),
        timeline(measurement.timeline()),
        slotsOverTime(measurement.slotsOverTime()),
        measurement.queue() == null ? null : queue(measurement.queue()));
  }

  private static RecordJson.Tasks tasks(TaskCounts tasks) {
    return new RecordJson.Tasks(
        tasks.total(), tasks.completed(), tasks.failed(), tasks.duplicates());
  }

  private static RecordJson.SlotTimes slotTimes(SlotTime time) {
    return new RecordJson.SlotTimes(
        time.workNanos(),
        time.overshootNanos(),
        time.waitTasksNanos(),
        time.waitClaimsNanos(),
        time.handOverNanos(),
        time.rampUpNanos(),
        time.tailNanos());
  }

  private static RecordJson.Latency latency(LatencySummary latency) {
    return new RecordJson.Latency(
        latency.count(),
        latency.meanNanos(),
        latency.p50Nanos(),
        latency.p90Nanos(),
        latency.p99Nanos(),
        latency.p999Nanos(),
        latency.maxNanos(),
        latency.histogram());
  }

  private static RecordJson.Timeline timeline(List<TimelinePoint> timeline) {
    return new RecordJson.Timeline(
        RecordJson.Timeline.COLUMNS, timeline.stream().map(RecordToJson::point).toList());
  }

  private static long[] point(TimelinePoint point) {
    return new long[] {
      point.elapsedNanos(), point.completed(), point.failed(), point.queuedTasks()
    };
  }

  private static RecordJson.SlotsOverTime slotsOverTime(List<SlotsPoint> points) {
    return new RecordJson.SlotsOverTime(
        RecordJson.SlotsOverTime.COLUMNS,
        points.stream().map(point -> new long[] {point.elapsedNanos(), point.slots()}).toList());
  }

  private static RecordJson.Queue queue(QueueFigures queue) {
    return new RecordJson.Queue(
        queue.workers(),
        queue.messages(),
        queue.executions(),
        queue.rejected(),
        queue.requests().stream().map(RecordToJson::requests).toList());
  }

  private static RecordJson.Requests requests(RequestCount count) {
    return new RecordJson.Requests(
        count.operation(),
        RecordWords.word(count.unit()),
        count.requests(),
        count.units(),
        count.throttled(),
        count.failed());
  }
}
