package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments of real runs on LOCAL. */
class ExperimentRunnerTest {
  private static final long MILLI = 1_000_000;

  /** No run of short tasks comes near it, however busy the machine is. */
  private static final Duration LIMIT = Duration.ofHours(1);

  /** Of tasks that are far from their end at the limit. */
  private static final GeneratedWorkload LONGER = sleep(24 * 3_600_000L, 1);

  private final List<RunRecord> ended = new ArrayList<>();
  private final List<RunStart> started = new ArrayList<>();

  private final ExperimentListener listener =
      new ExperimentListener() {
        @Override
        public void runStarted(RunStart start) {
          started.add(start);
        }

        @Override
        public void runEnded(int runIndex, RunRecord run) {
          ended.add(run);
        }
      };

  private static GeneratedWorkload sleep(long millis, long tasksPerWorker) {
    return new GeneratedWorkload(
        TaskKind.SLEEP, new LengthDistribution.Constant(millis * MILLI), tasksPerWorker, true, 0);
  }

  private static Experiment experiment(
      List<WorkloadSpec> workloads, List<Integer> workers, Protocol protocol) {
    return new Experiment(
        "runner", new Sweep(workloads, List.of(LocalSettings.DEFAULT), workers), protocol, null);
  }

  private static Protocol shuffled(int repetitions) {
    return new Protocol(repetitions, WarmUp.NONE, 42L, null, null);
  }

  private List<Turn> turns() {
    return ended.stream().map(RunRecord::turn).toList();
  }

  @Test
  void repetitionsComeBlockByBlockInTheOrderOfTheSeed() throws Exception {
    Experiment experiment =
        experiment(List.of(sleep(0, 10), sleep(1, 2)), List.of(1, 2, 3), shuffled(3));

    assertThat(new ExperimentRunner().run(experiment, listener)).isEqualTo(ExperimentEnd.COMPLETE);

    assertThat(turns()).isEqualTo(experiment.schedule()).hasSize(18);
    for (int block = 0; block < 3; block++) {
      List<Turn> its = turns().subList(6 * block, 6 * block + 6);
      assertThat(its).extracting(Turn::repetition).containsOnly(block + 1);
      assertThat(its).extracting(Turn::point).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }
    assertThat(turns().subList(0, 6))
        .extracting(Turn::point)
        .isNotEqualTo(turns().subList(6, 12).stream().map(Turn::point).toList());
    assertThat(ended)
        .allSatisfy(
            run ->
                assertThat(run.settings()).isEqualTo(experiment.points().get(run.turn().point())));
    assertThat(started).extracting(RunStart::turn).isEqualTo(turns());
    assertThat(started).extracting(RunStart::runIndex).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void warmUpRunsComeFirstAndAreMarkedAndBounded() throws Exception {
    Protocol protocol = new Protocol(2, new WarmUp(3, Duration.ofMinutes(1)), null, null, null);
    Experiment experiment = experiment(List.of(sleep(1, 2)), List.of(1, 4), protocol);

    new ExperimentRunner().run(experiment, listener);

    List<Turn> warmUps = turns().stream().filter(Turn::isWarmUp).toList();
    assertThat(warmUps).containsExactly(Turn.warmUp(0, 1), Turn.warmUp(0, 2), Turn.warmUp(0, 3));
    assertThat(turns().subList(0, 3)).isEqualTo(warmUps);
    assertThat(turns().subList(3, 7)).isEqualTo(experiment.schedule());
    assertThat(ended.get(0).settings().slots()).as("the most workers of the grid").isEqualTo(4);
  }

  @Test
  void goesOnWhereAnEarlierExecutionWasInterrupted() throws Exception {
    Experiment experiment = experiment(List.of(sleep(1, 2)), List.of(1, 2, 4), shuffled(2));
    new ExperimentRunner().run(experiment, listener);
    List<RunRecord> earlier = new ArrayList<>(ended.subList(0, 2));
    earlier.add(limited(ended.get(2)));
    ended.clear();

    assertThat(new ExperimentRunner().run(experiment, earlier, listener))
        .isEqualTo(ExperimentEnd.COMPLETE);

    assertThat(turns()).isEqualTo(experiment.schedule().subList(2, 6));
  }

  private static RunRecord limited(RunRecord run) {
    var measured = run.measurement();
    return new RunRecord(
        run.turn(),
        run.settings(),
        run.workloadDescription(),
        new dev.taskgauge.engine.measure.RunMeasurement(
            RunEnd.LIMITED,
            measured.slots(),
            measured.tasks(),
            measured.elapsedNanos(),
            measured.idealNanos(),
            measured.slotTime(),
            measured.queueWait(),
            measured.service(),
            measured.timeline()),
        run.environment());
  }

  @Test
  void aRunThatTakesTooLongIsStoppedAndTheNextOneFollows() throws Exception {
    Protocol protocol = new Protocol(1, WarmUp.NONE, null, LIMIT, null);
    Experiment experiment = experiment(List.of(LONGER, sleep(1, 1)), List.of(1), protocol);

    assertThat(runUntilLimitInLongRun(experiment)).isEqualTo(ExperimentEnd.COMPLETE);

    assertThat(ended)
        .extracting(run -> run.measurement().end())
        .containsExactly(RunEnd.LIMITED, RunEnd.DONE);
  }

  /** With a limit of 300 ms of a busy machine's time, the first of its runs was already cut. */
  @Test
  void theExperimentEndsAtItsTimeLimit() throws Exception {
    Protocol protocol = new Protocol(1, WarmUp.NONE, null, null, LIMIT);
    Experiment experiment = experiment(List.of(sleep(1, 1), LONGER), List.of(1, 2), protocol);

    assertThat(runUntilLimitInLongRun(experiment)).isEqualTo(ExperimentEnd.LIMITED);

    assertThat(ended)
        .extracting(run -> run.measurement().end())
        .containsExactly(RunEnd.DONE, RunEnd.DONE, RunEnd.LIMITED);
  }

  /** It was called complete. */
  @Test
  void theLastRunCutByTheTimeLimitOfTheExperimentIsNotItsEnd() throws Exception {
    Protocol protocol = new Protocol(1, WarmUp.NONE, null, null, LIMIT);

    assertThat(runUntilLimitInLongRun(experiment(List.of(LONGER), List.of(1), protocol)))
        .isEqualTo(ExperimentEnd.LIMITED);

    assertThat(ended).extracting(run -> run.measurement().end()).containsExactly(RunEnd.LIMITED);
  }

  /** The clock jumps to the limit as soon as a run of the long workload tells of its progress. */
  private ExperimentEnd runUntilLimitInLongRun(Experiment experiment) throws Exception {
    AtomicLong jumpedNanos = new AtomicLong();
    NanoClock clock = () -> System.nanoTime() + jumpedNanos.get();
    ExperimentRunner runner =
        new ExperimentRunner(
            new RunParts(clock, new StandardExecutors()),
            InstantSource.system(),
            (settings, notes) -> LocalSite.open((LocalSettings) settings, clock));
    return runner.run(
        experiment,
        new ExperimentListener() {
          private volatile boolean isLong;

          @Override
          public void runStarted(RunStart start) {
            isLong = start.settings().workload().equals(LONGER);
          }

          @Override
          public void runProgressed(int runIndex, RunProgress progress) {
            if (isLong) {
              jumpedNanos.set(LIMIT.toNanos());
            }
          }

          @Override
          public void runEnded(int runIndex, RunRecord run) {
            ended.add(run);
          }
        });
  }

  /** Who presses Ctrl+C as the first line appears was left without a record. */
  @Test
  void aRunThatIsStoppedAsItStartsHasARecord() throws Exception {
    ExperimentRunner runner = new ExperimentRunner();
    ExperimentListener stopping =
        new ExperimentListener() {
          @Override
          public void runStarted(RunStart start) {
            runner.stop();
          }

          @Override
          public void runEnded(int runIndex, RunRecord run) {
            ended.add(run);
          }
        };

    assertThat(
            runner.run(experiment(List.of(sleep(60_000, 1)), List.of(4), Protocol.ONCE), stopping))
        .isEqualTo(ExperimentEnd.STOPPED);

    assertThat(ended).extracting(run -> run.measurement().end()).containsExactly(RunEnd.STOPPED);
  }

  @Test
  void aMistakeInTheLastFileIsFoundBeforeAnythingRuns(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("wrong.txt"), "sleep 1\nsleeep 2\n");
    Experiment experiment =
        experiment(List.of(sleep(1, 1), new FileWorkload(file, null)), List.of(1), Protocol.ONCE);

    assertThatThrownBy(() -> new ExperimentRunner().run(experiment, listener))
        .isInstanceOf(WorkloadFileException.class);
    assertThat(started).isEmpty();
  }

  @Test
  void aSearchFindsALengthAndMeasuresNothingTwice() throws Exception {
    MetgPlan plan =
        new MetgPlan(
            TaskKind.SLEEP,
            List.of(LocalSettings.DEFAULT),
            List.of(2),
            0.5,
            1_000,
            100 * MILLI,
            2 * MILLI);
    Experiment experiment = new Experiment("search", plan, Protocol.ONCE, null);
    assertThat(new ExperimentRunner().run(experiment, listener)).isEqualTo(ExperimentEnd.COMPLETE);
    assertThat(ended).hasSizeGreaterThan(2);
    assertThat(turns()).extracting(Turn::point).isSorted().doesNotHaveDuplicates();
    List<RunRecord> all = List.copyOf(ended);
    ended.clear();

    new ExperimentRunner().run(experiment, all, listener);

    assertThat(ended).isEmpty();
  }
}
