package dev.taskgauge.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.MetgSearch;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExperimentResultsTest {
  private static final long MICRO = 1_000;
  private static final LocalSettings LOCAL = LocalSettings.DEFAULT;

  /** So that the first length tried, 3 ms, does not reach the target. */
  private static final long OVERHEAD = 10_000 * MICRO;

  private static final MetgPlan SEARCH =
      new MetgPlan(
          TaskKind.SLEEP,
          List.of(LOCAL),
          List.of(4),
          0.5,
          10 * MICRO,
          1_000_000 * MICRO,
          1_000_000 * MICRO);

  @Test
  void repetitionsOfAPointStandTogetherWhateverTheOrderInWhichTheyRan() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(4, 1), 3);
    List<RunRecord> runs =
        new ArrayList<>(
            MadeUpRuns.runs(
                experiment, (settings, repetition) -> 0.9 - 0.01 * repetition * settings.slots()));
    Collections.shuffle(runs, new Random(5));

    ExperimentResults results = ExperimentResults.of(experiment, runs);

    assertThat(results.series()).hasSize(1);
    ResultSeries series = results.series().get(0);
    assertThat(series.name()).isEqualTo("10 ms");
    assertThat(series.points()).extracting(PointResult::workers).containsExactly(1, 4);
    PointResult four = series.at(4).orElseThrow();
    assertThat(Objects.requireNonNull(four.efficiency()).mean())
        .isCloseTo(0.82, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(four.throughput().count()).isEqualTo(3);
    assertThat(four.throughput().mean95()).isNotNull();
    assertThat(series.at(2)).isEmpty();
  }

  @Test
  void warmUpsAndPartialRunsAreInNoFigure() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1), 1);
    RunSettings point = experiment.points().get(0);
    List<RunRecord> runs =
        List.of(
            MadeUpRuns.run(point, Turn.warmUp(0, 1), 0.1, RunEnd.DONE),
            MadeUpRuns.run(point, Turn.measured(0, 1), 0.2, RunEnd.LIMITED),
            MadeUpRuns.run(point, Turn.measured(0, 1), 0.9, RunEnd.DONE));

    ExperimentResults results = ExperimentResults.of(experiment, runs);

    assertThat(results.points()).hasSize(1);
    assertThat(results.points().get(0).runs()).containsExactly(runs.get(2));
    assertThat(results.warmUps()).containsExactly(runs.get(0));
    assertThat(results.partial()).containsExactly(runs.get(1));
  }

  @Test
  void aTurnThatWasMeasuredAgainCountsOnce() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1), 1);
    List<RunRecord> runs =
        List.of(
            MadeUpRuns.run(experiment, Turn.measured(0, 1), 0.5),
            MadeUpRuns.run(experiment, Turn.measured(0, 1), 0.9));

    assertThat(ExperimentResults.of(experiment, runs).points().get(0).runs())
        .containsExactly(runs.get(1));
  }

  @Test
  void seriesAreNamedForWhatTheyDifferIn() {
    SqsSettings sqs = new SqsSettings("q", new ThisMachine(1), new TasksPerMessage(1), false);
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10), MadeUpRuns.sleep(1000)),
            List.of(LocalSettings.DEFAULT, sqs),
            List.of(1),
            1);

    assertThat(ExperimentResults.of(experiment, MadeUpRuns.runs(experiment, (s, r) -> 1)).series())
        .extracting(ResultSeries::name)
        .containsExactly(
            "10 ms, LOCAL",
            "1 s, LOCAL",
            "10 ms, SQS on this machine, 1 task a message",
            "1 s, SQS on this machine, 1 task a message");
  }

  /** "SQS" stood beside "SQS, 1 task a message", and had to be read twice. */
  @Test
  void automaticMessagesAreSaidBesideAFixedNumberOfTasksAMessage() {
    assertThat(names(sqs(TasksPerMessage.AUTO, false), sqs(new TasksPerMessage(1), false)))
        .containsExactly("SQS on this machine, auto", "SQS on this machine, 1 task a message");
    assertThat(names(new LocalSettings(ThreadKind.PLATFORM, new TasksPerMessage(10)), LOCAL))
        .containsExactly("LOCAL, 10 tasks a message", "LOCAL, auto");
  }

  @Test
  void automaticMessagesAreSaidAlsoBeforeTheOthersHaveRun() {
    SqsSettings auto = sqs(TasksPerMessage.AUTO, false);
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10)),
            List.of(LOCAL, auto, sqs(new TasksPerMessage(1), false)),
            List.of(1),
            1);
    List<RunRecord> first = MadeUpRuns.runs(experiment, (s, r) -> 1).subList(0, 2);

    assertThat(ExperimentResults.of(experiment, first).series())
        .extracting(ResultSeries::name)
        .containsExactly("LOCAL", BackendNames.of(experiment).name(auto))
        .endsWith("SQS on this machine, auto");
  }

  @Test
  void automaticMessagesAreNotSaidWhereSeriesDifferInMore() {
    assertThat(names(LOCAL, sqs(new TasksPerMessage(1), false)))
        .containsExactly("LOCAL", "SQS on this machine, 1 task a message");
    assertThat(names(sqs(TasksPerMessage.AUTO, false), sqs(new TasksPerMessage(1), true)))
        .containsExactly("SQS on this machine", "SQS on this machine, naive");
  }

  private static List<String> names(BackendSettings... backends) {
    Experiment experiment =
        MadeUpRuns.sweep(List.of(MadeUpRuns.sleep(10)), List.of(backends), List.of(1), 1);
    return ExperimentResults.of(experiment, MadeUpRuns.runs(experiment, (s, r) -> 1))
        .series()
        .stream()
        .map(ResultSeries::name)
        .toList();
  }

  private static SqsSettings sqs(TasksPerMessage tasks, boolean naive) {
    return new SqsSettings("q", new ThisMachine(1), tasks, naive);
  }

  @Test
  void percentilesAreOfTheMergedHistograms() {
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10)), List.of(LocalSettings.DEFAULT), List.of(2), 2);
    PointResult point =
        ExperimentResults.of(experiment, MadeUpRuns.runs(experiment, (s, r) -> 1)).points().get(0);

    LatencySummary service = point.service().orElseThrow();

    assertThat(service.count()).isEqualTo(400);
    assertThat(service.p50Nanos()).isBetween(10_000_000L, 10_010_000L);
  }

  @Test
  void aSearchIsMadeAgainFromWhatItMeasured() {
    Experiment experiment = new Experiment("search", SEARCH, Protocol.ONCE, null);
    List<RunRecord> runs = search(SEARCH, 800 * MICRO);

    SearchResult search = ExperimentResults.of(experiment, runs).searches().get(0);

    assertThat(search.result()).isInstanceOf(MetgResult.Found.class);
    MetgResult.Found found = (MetgResult.Found) search.result();
    // Efficiency is length ÷ (length + overhead): one half where they are the same.
    assertThat(found.lengthNanos()).isBetween(700 * MICRO, 900 * MICRO);
    assertThat(search.points()).hasSize(runs.size());
    assertThat(search.points()).extracting(SearchResult.Point::lengthNanos).isSorted();
    assertThat(ExperimentResults.of(experiment, runs.subList(0, 2)).searches().get(0).result())
        .isInstanceOf(MetgResult.NotYet.class);
  }

  private static List<RunRecord> search(MetgPlan plan, long overheadNanos) {
    List<RunRecord> runs = new ArrayList<>();
    MetgSearch search = plan.newSearch();
    while (search.nextLengthNanos().isPresent()) {
      long length = search.nextLengthNanos().getAsLong();
      double efficiency = (double) length / (length + overheadNanos);
      search.measured(length, efficiency);
      runs.add(
          MadeUpRuns.run(
              plan.run(LocalSettings.DEFAULT, 4, length),
              Turn.measured(runs.size(), 1),
              efficiency,
              RunEnd.DONE));
    }
    return runs;
  }

  /** The search took a limit for efficiency 0 and went on; here it was said to be unfinished. */
  @Test
  void aLengthWhoseRunsAllReachedTheirLimitDoesNotHideWhatTheSearchFound() {
    RunRecord limited = first(RunEnd.LIMITED);

    SearchResult search = resultOfLimited(limited, Duration.ofNanos(1)).searches().get(0);

    assertThat(search.result()).isInstanceOf(MetgResult.Found.class);
    assertThat(search.points().get(0).lengthNanos()).isEqualTo(lengthNanos(limited));
    assertThat(search.points().get(0).efficiency().median()).isZero();
  }

  @Test
  void aLengthAllOfWhoseTasksFailedDoesNotHideWhatTheSearchFound() {
    SearchResult search = resultOfLimited(undefined(first(RunEnd.DONE)), null).searches().get(0);

    assertThat(search.result()).isInstanceOf(MetgResult.Found.class);
    assertThat(search.points().get(0).efficiency().median()).isZero();
  }

  @Test
  void aRunThatTheLimitOfTheExperimentOrAStopCutShortSaysNothingOfItsLength() {
    RunRecord limited = first(RunEnd.LIMITED);

    assertThat(resultOfLimited(limited, null).searches().get(0).result())
        .isInstanceOf(MetgResult.NotYet.class);
    assertThat(resultOfLimited(limited, Duration.ofDays(1)).searches().get(0).result())
        .isInstanceOf(MetgResult.NotYet.class);
    assertThat(
            resultOfLimited(first(RunEnd.STOPPED), Duration.ofNanos(1)).searches().get(0).result())
        .isInstanceOf(MetgResult.NotYet.class);
  }

  /** The first run of a search, ended in some way. */
  private static RunRecord first(RunEnd end) {
    RunRecord first = search(SEARCH, OVERHEAD).get(0);
    return MadeUpRuns.run(first.settings(), first.turn(), 0.01, end);
  }

  private static ExperimentResults resultOfLimited(RunRecord first, @Nullable Duration runLimit) {
    List<RunRecord> runs = new ArrayList<>(search(SEARCH, OVERHEAD));
    runs.set(0, first);
    Protocol protocol = new Protocol(1, WarmUp.NONE, null, runLimit, null);
    return ExperimentResults.of(new Experiment("search", SEARCH, protocol, null), runs);
  }

  private static RunRecord undefined(RunRecord run) {
    RunMeasurement it = run.measurement();
    return new RunRecord(
        run.turn(),
        run.settings(),
        run.workloadDescription(),
        new RunMeasurement(
            it.end(),
            it.slots(),
            it.tasks(),
            it.elapsedNanos(),
            0,
            it.slotTime(),
            it.queueWait(),
            it.service(),
            it.timeline()),
        run.environment());
  }

  private static long lengthNanos(RunRecord run) {
    return ((LengthDistribution.Constant) ((GeneratedWorkload) run.settings().workload()).lengths())
        .nominalNanos();
  }
}
