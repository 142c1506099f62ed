package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.Turn;
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
import dev.taskgauge.engine.task.TaskKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Made-up runs on SQS with fixed numbers. */
public final class SampleSqsRuns {
  private static final String LONGEST_QUEUE_NAME = "-" + "q".repeat(71);

  private SampleSqsRuns() {}

  /** 16 workers in two processes on this machine, of which one was away for three seconds. */
  public static RunRecord onThisMachine() {
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(10_000_000), 12_000, false, 42),
            new SqsSettings("demo", new ThisMachine(2), TasksPerMessage.AUTO, false),
            16),
        "12,000 tasks, each sleep 10 ms; ideal 7.5 s on 16 workers",
        new RunMeasurement(
            RunEnd.DONE,
            16,
            new TaskCounts(12_000, 12_000, 0, 20),
            10_000_000_000L,
            8_823_529_412L,
            new SlotTime(
                120_000_000_000L,
                1_200_000_000,
                9_000_000_000L,
                2_500_000_000L,
                1_300_000_000,
                800_000_000,
                1_200_000_000),
            new LatencySummary(
                12_000,
                4_800_000_000.0,
                4_700_000_000L,
                9_100_000_000L,
                9_800_000_000L,
                9_890_000_000L,
                9_900_000_000L),
            new LatencySummary(
                12_000, 10_100_000, 10_070_000, 10_090_000, 10_150_000, 12_900_000, 19_900_000),
            List.of(
                new TimelinePoint(2_000_000_000L, 3_100, 0, 8_000),
                new TimelinePoint(2_100_000_000L, 3_190, 0, 7_910),
                new TimelinePoint(10_000_000_000L, 12_000, 0, 0)),
            List.of(
                new SlotsPoint(0, 16),
                new SlotsPoint(2_050_000_000L, 8),
                new SlotsPoint(5_050_000_000L, 16)),
            new QueueFigures(
                3,
                1_234,
                12_040,
                3,
                List.of(
                    new RequestCount("SendMessageBatch", PricedUnit.SQS_REQUEST, 260, 262, 0, 0),
                    new RequestCount("ReceiveMessage", PricedUnit.SQS_REQUEST, 410, 400, 0, 10),
                    new RequestCount(
                        "ChangeMessageVisibilityBatch", PricedUnit.SQS_REQUEST, 1, 1, 0, 0),
                    new RequestCount("PutItem", PricedUnit.DYNAMODB_WRITE, 1_250, 1_238, 12, 4),
                    new RequestCount("Query", PricedUnit.DYNAMODB_READ, 31, 15.5, 0, 0)))),
        environment("http://127.0.0.1:9324 and http://127.0.0.1:8000"));
  }

  /** The naive design on AWS. */
  public static RunRecord naiveOnAws() {
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(10_000_000), 100, true, 42),
            new SqsSettings(
                "demo",
                new AwsPlace("eu-central-1", "lab", null, null),
                new TasksPerMessage(1),
                true),
            4),
        "400 tasks, each sleep 10 ms; ideal 1 s on 4 workers",
        new RunMeasurement(
            RunEnd.DONE,
            4,
            new TaskCounts(400, 399, 1, 0),
            8_000_000_000L,
            997_500_000,
            new SlotTime(
                3_990_000_000L,
                50_000_000,
                18_000_000_000L,
                4_000_000_000L,
                5_000_000_000L,
                400_000_000,
                560_000_000),
            new LatencySummary(
                400,
                4_000_000_000.0,
                4_000_000_000L,
                7_200_000_000L,
                7_900_000_000L,
                7_950_000_000L,
                7_950_000_000L),
            new LatencySummary(
                400, 10_100_000, 10_070_000, 10_090_000, 10_150_000, 12_900_000, 12_900_000),
            List.of(new TimelinePoint(8_000_000_000L, 399, 1, -1)),
            List.of(new SlotsPoint(0, 4)),
            new QueueFigures(
                1,
                400,
                400,
                0,
                List.of(
                    new RequestCount("SendMessage", PricedUnit.SQS_REQUEST, 800, 800, 0, 0),
                    new RequestCount("ReceiveMessage", PricedUnit.SQS_REQUEST, 850, 850, 0, 0),
                    new RequestCount("DeleteMessage", PricedUnit.SQS_REQUEST, 800, 800, 0, 0),
                    new RequestCount("PutItem", PricedUnit.DYNAMODB_WRITE, 400, 400, 0, 0)))),
        environment(
            "https://sqs.eu-central-1.amazonaws.com and"
                + " https://dynamodb.eu-central-1.amazonaws.com"));
  }

  /** At given addresses, stopped before the first result. */
  public static RunRecord stoppedElsewhere() {
    AwsPlace place =
        new AwsPlace(
            null, null, URI.create("http://10.0.0.5:9324"), URI.create("http://10.0.0.5:8000"));
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            new FileWorkload(Path.of("long.txt"), null),
            new SqsSettings(LONGEST_QUEUE_NAME, place, new TasksPerMessage(10), false),
            2),
        "100 tasks, each sleep 10 s; ideal 8 min 20 s on 2 workers",
        new RunMeasurement(
            RunEnd.STOPPED,
            2,
            new TaskCounts(100, 0, 0, 0),
            3_000_000_000L,
            0,
            new SlotTime(0, 0, 0, 0, 0, 6_000_000_000L, 0),
            new LatencySummary(0, 0, 0, 0, 0, 0, 0),
            new LatencySummary(0, 0, 0, 0, 0, 0, 0),
            List.of(new TimelinePoint(3_000_000_000L, 0, 0, 80)),
            List.of(new SlotsPoint(0, 2)),
            new QueueFigures(
                2,
                10,
                0,
                0,
                List.of(new RequestCount("SendMessageBatch", PricedUnit.SQS_REQUEST, 1, 1, 0, 0)))),
        environment("http://10.0.0.5:9324 and http://10.0.0.5:8000"));
  }

  /** One of each. */
  public static List<RunRecord> all() {
    return List.of(onThisMachine(), naiveOnAws(), stoppedElsewhere());
  }

  /** The first, somewhere else. */
  public static RunRecord at(SqsPlace place) {
    RunRecord run = onThisMachine();
    return new RunRecord(
        Turn.measured(0, 1),
        new RunSettings(
            run.settings().workload(),
            new SqsSettings("demo", place, TasksPerMessage.AUTO, false),
            run.settings().slots()),
        run.workloadDescription(),
        run.measurement(),
        run.environment());
  }

  private static Environment environment(String endpoint) {
    Environment local = SampleRuns.done().environment();
    return new Environment(
        local.host(),
        local.os(),
        local.cores(),
        local.memoryBytes(),
        local.heapMaxBytes(),
        local.jvm(),
        local.taskGaugeVersion(),
        local.gitCommit(),
        local.clock(),
        endpoint,
        local.startedAt());
  }
}
