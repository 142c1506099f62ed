package dev.taskgauge.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.report.NamedRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunTableTest {
  private final RunTable table = new RunTable();

  @Test
  void everyRepetitionHasARowInTheOrderInWhichTheyRun() throws Exception {
    Experiment grid = grid();
    table.begin(grid);

    assertThat(table.rows()).extracting(RunRow::turn).containsExactlyElementsOf(grid.schedule());
    assertThat(table.rows().get(0).repetition()).isEqualTo("1/2");
    assertThat(table.rows().get(3).repetition()).isEqualTo("2/2");
    assertThat(table.rows()).extracting(RunRow::state).containsOnly(RunState.WAITING);
  }

  @Test
  void warmUpRunsComeBeforeWhatWaits() throws Exception {
    Experiment grid = grid();
    table.begin(grid);
    RunSettings settings = grid.points().get(0);
    Turn first = grid.schedule().get(0);

    table.started(0, Turn.warmUp(0, 1), settings).start();
    table.started(1, first, grid.points().get(first.point())).start();
    table.started(2, Turn.warmUp(1, 1), settings).start();

    assertThat(table.rows())
        .extracting(RunRow::repetition)
        .containsExactly("warm-up 1", "1/2", "warm-up 1", "1/2", "2/2", "2/2");
    assertThat(table.row(1).turn()).isEqualTo(first);
  }

  @Test
  void theRunsOfASearchComeAsTheyGo() throws Exception {
    Experiment search =
        ExperimentFile.parse(
            """
            { "version": 1, "name": "Search", "workload": { "kind": "sleep" }, "backend": "LOCAL",
              "workers": 2, "find": { "metg": 0.5 } }
            """,
            "test.json",
            Map.of());
    table.begin(search);
    assertThat(table.rows()).isEmpty();
    RunSettings settings = grid().points().get(0);

    table.started(0, Turn.measured(0, 1), settings).start();
    table.started(1, Turn.measured(1, 1), settings).start();

    assertThat(table.rows()).hasSize(2);
    table.giveUp(true);
    assertThat(table.rows()).extracting(RunRow::state).containsOnly(RunState.FAILED);
  }

  /** In a grid of two lengths, every name came twice. */
  @Test
  void everyRunHasANameOfItsOwn() throws Exception {
    table.begin(
        ExperimentFile.parse(
            """
            { "version": 1, "name": "Grid", "backend": "LOCAL", "workers": [1, 2],
              "workload": { "kind": "sleep", "length": ["1ms", "2ms"], "tasks": 2 } }
            """,
            "test.json",
            Map.of()));
    table.started(0, Turn.warmUp(0, 1), table.rows().get(0).settings()).start();

    assertThat(table.rows())
        .extracting(table::name)
        .doesNotHaveDuplicates()
        .contains("sleep 1 ms, 2 workers", "sleep 2 ms, 2 workers");
    table.begin(grid());
    assertThat(table.rows()).extracting(table::name).contains("2 workers, 1/2");
  }

  @Test
  void onlyRunsThatHaveEndedAreShownByThemselves() throws Exception {
    table.begin(grid());
    table.started(0, table.rows().get(0).turn(), table.rows().get(0).settings()).start();
    table.row(0).end(SampleRuns.run(2));

    assertThat(table.ended(table.rows()))
        .singleElement()
        .extracting(NamedRun::name)
        .isEqualTo(table.name(table.rows().get(0)));
    assertThat(table.ended(List.of())).isEmpty();
  }

  /** The chart said "SQS on this machine, auto", and the table below it "SQS on this machine". */
  @Test
  void backEndsAreCalledAsInTheCharts() throws Exception {
    Experiment sizes =
        ExperimentFile.parse(
            """
            { "version": 1, "name": "Sizes", "workload": { "kind": "sleep", "length": "1ms", "tasks": 2 },
              "backend": { "name": "SQS", "tasksPerMessage": [1, "auto"] }, "workers": 1 }
            """,
            "test.json",
            Map.of());
    table.begin(sizes);
    RunSettings auto = sizes.points().get(1);

    assertThat(table.rows())
        .extracting(RunRow::backEndName)
        .containsExactlyInAnyOrder(
            "SQS on this machine, 1 task a message", "SQS on this machine, auto");
    assertThat(table.started(0, Turn.warmUp(1, 1), auto).backEndName())
        .isEqualTo("SQS on this machine, auto");
    assertThat(RunCopy.text(table.rows())).contains("\tSQS on this machine, auto\t");
  }

  private static Experiment grid() throws Exception {
    return ExperimentFile.parse(
        """
        { "version": 1, "name": "Grid", "workload": { "kind": "sleep", "length": "1ms", "tasks": 2 },
          "backend": "LOCAL", "workers": [1, 2], "repetitions": 2 }
        """,
        "test.json",
        Map.of());
  }
}
