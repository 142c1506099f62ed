package dev.taskgauge.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is pasted elsewhere. */
final class RunCopyTest {
  private final RunTable table = new RunTable();

  RunCopyTest() {
    table.show(
        SampleExperiments.record(
            "half", LocalSettings.DEFAULT, 0.9, SampleExperiments.START, 1, ExperimentEnd.STOPPED));
  }

  @Test
  void textHasTheColumnsAsTheyAreShown() {
    List<String> lines = RunCopy.text(table.rows().subList(0, 2)).lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo(
            "state\tworkers\ttask\trep\tback end\ttasks\telapsed\ttasks/s\tefficiency\tservice"
                + " p99\tlost\trequests\tAWS price");
    assertThat(lines.get(1)).startsWith("done\t1\tsleep 10 ms\t1/3\tLOCAL\t100\t1.1");
    assertThat(lines.get(2).split("\t", -1)).as("one that was not run").hasSize(13).contains("–");
  }

  @Test
  void csvHasTheRunsThatEndedAsTheSummaryHas() {
    List<String> lines = RunCopy.csv(table.rows()).lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("runNumber,warmUp,point,");
    assertThat(lines.get(1)).startsWith("1,false,");
  }
}
