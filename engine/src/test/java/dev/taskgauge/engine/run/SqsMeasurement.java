package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.report.TextReport;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures SQS on this machine: designs side by side, alternating, in one program. Arguments:
 * slots, task length in nanoseconds, repetitions, processes, then pairs of a design (naive, auto or
 * a number of tasks a message) and its number of tasks. {@code -DwarmUpRounds=N} runs so many
 * rounds of tasks of no length before.
 */
public final class SqsMeasurement {
  private static final long WARM_UP_TASKS = 8_000;

  private SqsMeasurement() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int slots = Integer.parseInt(args[0]);
    long lengthNanos = Long.parseLong(args[1]);
    int repetitions = Integer.parseInt(args[2]);
    int processes = Integer.parseInt(args[3]);
    boolean verbose = Boolean.getBoolean("verbose");
    String others = Files.readString(Path.of("../local-aws/target/servers.classpath")).trim();
    try (LocalAws servers =
        LocalAws.start(
            LocalAwsOptions.defaults()
                .withClassPath("../local-aws/target/classes" + File.pathSeparator + others))) {
      System.setProperty("aws.accessKeyId", LocalAws.DUMMY_ACCESS_KEY_ID);
      System.setProperty("aws.secretAccessKey", LocalAws.DUMMY_SECRET_ACCESS_KEY);
      AwsPlace place =
          new AwsPlace(LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
      WorkerProcesses workers = new WorkerProcesses("measure", place, servers.environment());
      workers.ensure(slots, processes);
      ExperimentRunner runner = new ExperimentRunner();
      for (int round = 0; round < Integer.getInteger("warmUpRounds", 0); round++) {
        run(runner, settings("1", place), slots, 0, WARM_UP_TASKS, false);
      }
      for (int repetition = 0; repetition < repetitions; repetition++) {
        for (int i = 4; i + 1 < args.length; i += 2) {
          RunRecord run =
              run(
                  runner,
                  settings(args[i], place),
                  slots,
                  lengthNanos,
                  Long.parseLong(args[i + 1]),
                  verbose);
          if (verbose) {
            System.out.println(TextReport.run(run));
          }
          System.out.printf(
              "%-6s slots %d tasks %s elapsed %.3f s  %.0f tasks/s  efficiency %.4f  %s%n",
              args[i],
              run.measurement().slots(),
              args[i + 1],
              run.measurement().elapsedNanos() / 1e9,
              run.measurement().throughputTasksPerSecond(),
              run.measurement().efficiency().orElse(Double.NaN),
              run.measurement().tasks());
        }
      }
      workers.close();
    }
  }

  private static SqsSettings settings(String design, AwsPlace place) {
    boolean naive = design.equals("naive");
    return new SqsSettings(
        "measure", place, naive ? new TasksPerMessage(1) : TasksPerMessage.parse(design), naive);
  }

  private static RunRecord run(
      ExperimentRunner runner,
      SqsSettings settings,
      int slots,
      long lengthNanos,
      long tasks,
      boolean verbose)
      throws Exception {
    List<RunRecord> runs = new ArrayList<>();
    Experiment experiment =
        new Experiment(
            "sqs",
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(lengthNanos), tasks, false, 0),
            settings,
            List.of(slots));
    runner.run(
        experiment,
        new ExperimentListener() {
          @Override
          public void runWaiting(int runIndex, String what) {
            if (verbose) {
              System.err.println(what);
            }
          }

          @Override
          public void runEnded(int runIndex, RunRecord run) {
            runs.add(run);
          }
        });
    return runs.get(0);
  }
}
