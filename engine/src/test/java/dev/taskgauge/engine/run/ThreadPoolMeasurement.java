package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures LOCAL with everything recorded beside a plain {@link ThreadPoolExecutor} that records
 * nothing, alternating in one program. Not a test. From the root, after {@code mvn test-compile}:
 *
 * <pre>
 * mvn -q -pl engine dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp engine/target/test-classes:engine/target/classes:$(cat engine/target/classpath) \
 *     dev.taskgauge.engine.run.ThreadPoolMeasurement
 * </pre>
 */
public final class ThreadPoolMeasurement {
  private static final int REPETITIONS = 5;
  private static final int WARM_UPS = 2;
  private static final int[] SLOTS = {1, 2, 4, 8, 16};

  private ThreadPoolMeasurement() {}

  /** Prints the tables. */
  public static void main(String[] args) throws Exception {
    System.out.println("sleep 0 x 2,000,000: tasks/s");
    for (int slots : SLOTS) {
      compare(slots, 0, 2_000_000);
    }
    System.out.println("sleep 10 ms, 1,000 a slot: tasks/s");
    for (int slots : new int[] {1, 16}) {
      compare(slots, 10_000_000, 1_000 * slots);
    }
  }

  private static void compare(int slots, long nominalNanos, int tasks) throws Exception {
    int repetitions = nominalNanos == 0 ? REPETITIONS : 3;
    int warmUps = nominalNanos == 0 ? WARM_UPS : 0;
    double[] local = new double[repetitions];
    double[] pool = new double[repetitions];
    double[] ratio = new double[repetitions];
    for (int i = -warmUps; i < repetitions; i++) {
      double poolNow = threadPool(slots, nominalNanos, tasks);
      double localNow = local(slots, nominalNanos, tasks);
      if (i >= 0) {
        pool[i] = poolNow;
        local[i] = localNow;
        ratio[i] = localNow / poolNow;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%2d slots: LOCAL %,.0f  thread pool %,.0f  ratio %s%s%n",
        slots,
        median(local),
        median(pool),
        spread(ratio),
        nominalNanos == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "  efficiency %.4f against %.4f",
                median(local) * nominalNanos / 1e9 / slots,
                median(pool) * nominalNanos / 1e9 / slots));
  }

  private static double local(int slots, long nominalNanos, int tasks) throws Exception {
    Experiment experiment =
        new Experiment(
            "measurement",
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(nominalNanos), tasks, false, 0),
            LocalSettings.DEFAULT,
            List.of(slots));
    double[] throughput = new double[1];
    new ExperimentRunner()
        .run(
            experiment,
            new ExperimentListener() {
              @Override
              public void runEnded(int runIndex, RunRecord run) {
                throughput[0] = run.measurement().throughputTasksPerSecond();
              }
            });
    return throughput[0];
  }

  private static double threadPool(int slots, long nominalNanos, int tasks) throws Exception {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(slots, slots, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.prestartAllCoreThreads();
    Runnable task = () -> sleep(nominalNanos);
    long startNanos = System.nanoTime();
    for (int i = 0; i < tasks; i++) {
      pool.execute(task);
    }
    pool.shutdown();
    if (!pool.awaitTermination(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the thread pool did not end");
    }
    return tasks * 1e9 / (System.nanoTime() - startNanos);
  }

  /** Never shorter than asked, as a task of LOCAL. */
  private static void sleep(long nominalNanos) {
    if (nominalNanos == 0) {
      return;
    }
    long deadlineNanos = System.nanoTime() + nominalNanos;
    long leftNanos = nominalNanos;
    while (leftNanos > 0) {
      LockSupport.parkNanos(leftNanos);
      leftNanos = deadlineNanos - System.nanoTime();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", median(values), sorted[0], sorted[sorted.length - 1]);
  }
}
