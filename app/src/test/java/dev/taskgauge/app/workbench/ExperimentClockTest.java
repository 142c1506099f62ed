package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.Turn;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExperimentClockTest {
  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final String GRID =
      """
      { "version": 1, "name": "Grid", "workload": { "kind": "sleep", "length": "1s", "tasks": 2 },
        "backend": "LOCAL", "workers": 1, "repetitions": 2, "order": "as-given" }
      """;
  private static final String SQS =
      """
      { "version": 1, "name": "SQS", "workload": { "kind": "sleep", "length": "1ms", "tasksPerWorker": 50 },
        "backend": { "name": "SQS", "where": "this-machine", "tasksPerMessage": 1 },
        "workers": 16, "repetitions": 5, "warmUp": true }
      """;
  private static final String SEARCH =
      """
      { "version": 1, "name": "Search", "workload": { "kind": "sleep" }, "backend": "LOCAL",
        "workers": 1, "find": { "metg": 0.5 } }
      """;

  private long nowNanos;

  @Test
  void saysWhichRunWhatHasPassedAndWhatIsLeft() throws Exception {
    ExperimentClock clock = clock(GRID);
    nowNanos = SECOND_NANOS;

    // Two runs of two seconds, of which one second is over.
    assertThat(clock.text(Turn.measured(0, 1), SampleMoments.halfWay()))
        .isEqualTo("run 1 of 2 · 00:01 elapsed · 00:03 left");
    assertThat(clock.waiting(Turn.measured(0, 1), "waiting for 1 slot"))
        .isEqualTo("run 1 of 2 · waiting for 1 slot");
  }

  @Test
  void whatARunTookIsExpectedOfTheNext() throws Exception {
    ExperimentClock clock = clock(GRID);
    nowNanos = 61 * SECOND_NANOS;
    Experiment grid = ExperimentFile.parse(GRID, "grid", Map.of());
    // Two seconds as it was expected.
    clock.runEnded(ScriptedEngine.record(grid.points().get(0)));

    assertThat(clock.text(Turn.measured(0, 2), SampleMoments.halfWay()))
        .isEqualTo("run 2 of 2 · 01:01 elapsed · 00:01 left");
  }

  /** It was that of the run, which was nearly full where most runs were still to come. */
  @Test
  void theBarIsOfTheWholeExperimentAsTheWordsBesideIt() throws Exception {
    ExperimentClock clock = clock(GRID);
    assertThat(clock.part()).as("before the first moment").isEmpty();
    nowNanos = SECOND_NANOS;

    String words = clock.text(Turn.measured(0, 1), SampleMoments.halfWay());

    assertThat(words).endsWith("00:01 elapsed · 00:03 left");
    assertThat(clock.part()).hasValueCloseTo(0.25, within(0.005));
  }

  @Test
  void warmUpIsNoneOfTheRuns() throws Exception {
    assertThat(clock(GRID).text(Turn.warmUp(0, 3), SampleMoments.halfWay()))
        .isEqualTo("warm-up 3 · 00:00 elapsed · 00:05 left");
  }

  @Test
  void theFirstOfThousandsOfResultsDoesNotPromiseMinutes() throws Exception {
    ExperimentClock clock = clock(SQS);

    // At this rate it would be 500 s; it was "08:21 left" where 30 s were.
    assertThat(clock.text(Turn.warmUp(0, 4), SampleMoments.at(SECOND_NANOS / 5, 2_500, 1)))
        .isEqualTo("warm-up 4 · 00:00 elapsed · 00:22 left");
  }

  @Test
  void whatWasSaidOfTheLastMomentsOfARunDoesNotStayUntilTheNext() throws Exception {
    ExperimentClock clock = clock(GRID);
    Experiment grid = ExperimentFile.parse(GRID, "grid", Map.of());
    nowNanos = 2 * SECOND_NANOS;

    clock.runEnded(ScriptedEngine.record(grid.points().get(0)));

    assertThat(clock.ended(Turn.measured(0, 1)))
        .isEqualTo("run 1 of 2 · 00:02 elapsed · 00:02 left");
  }

  @Test
  void ofASearchNobodyKnowsHowLongItTakes() throws Exception {
    nowNanos = 5;
    ExperimentClock clock = clock(SEARCH);
    nowNanos += 3_600 * SECOND_NANOS;

    assertThat(clock.text(Turn.measured(4, 1), SampleMoments.halfWay()))
        .isEqualTo("run 1 · 1:00:00 elapsed");
    assertThat(clock.part()).isEmpty();
  }

  private ExperimentClock clock(String json) throws Exception {
    return new ExperimentClock(ExperimentFile.parse(json, "test", Map.of()), () -> nowNanos);
  }
}
