package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is pasted elsewhere. */
final class RowCopyTest {
  private static final List<ExperimentRow> ROWS =
      List.of(
          new ExperimentRow(
              Path.of("reports", "a"),
              "Sleep, \"quick\"",
              SampleExperiments.START,
              "LOCAL",
              "sleep 10 ms",
              null,
              "1, 2",
              2,
              6,
              6,
              ExperimentState.FINISHED,
              1234.5,
              0.987,
              ""),
          ExperimentRow.damaged(Path.of("reports", "b"), SampleExperiments.START, "cut"));

  @Test
  void csvIsForMachines() {
    assertThat(RowCopy.csv(ROWS))
        .isEqualTo(
            """
            name,startedAtUtc,backEnds,tasks,workers,runsDone,runsPlanned,state,\
            bestTasksPerSecond,bestEfficiencyFraction,directory
            "Sleep, ""quick""\",2026-03-14T15:09:26Z,LOCAL,sleep 10 ms,"1, 2",6,6,finished,\
            1234.5,0.987,reports/a
            b,2026-03-14T15:09:26Z,,,,0,,damaged,,,reports/b
            """);
  }

  @Test
  void textIsAsItIsShown() {
    List<String> lines = RowCopy.text(ROWS).lines().toList();

    assertThat(lines.get(0))
        .isEqualTo(
            "name\tstarted\tback end\ttask\tworkers\truns\tstate\tbest tasks/s\tbest efficiency");
    assertThat(lines.get(1)).contains("LOCAL\tsleep 10 ms\t").contains("6 of 6\tfinished\t");
    assertThat(lines).hasSize(3);
  }
}
