package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.result.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentOverviewTest {
  private static final Path EXAMPLE = Path.of("..", "reports", "example");
  private static final RunRecord RUN = SampleRuns.done();
  private static final Experiment EXPERIMENT =
      new Experiment("line", RUN.settings().workload(), RUN.settings().backend(), List.of(4, 8));

  @TempDir Path folder;

  @Test
  void theTableSaysTheSameAsTheRecord() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.copy(EXAMPLE.resolve("record.json"), copy.resolve("record.json"));
    ExperimentOverview byRecord = ExperimentOverview.read(copy);
    Files.copy(EXAMPLE.resolve("summary.csv"), copy.resolve("summary.csv"));

    assertThat(ExperimentOverview.read(copy)).isEqualTo(byRecord);
    assertThat(byRecord.runsDone()).isEqualTo(45);
    assertThat(byRecord.runsPlanned()).isEqualTo(45);
    assertThat(byRecord.end()).isEqualTo(ExperimentEnd.COMPLETE);
    assertThat(byRecord.bestEfficiencyFraction()).isBetween(0.9, 1.0);
  }

  @Test
  void aTableThatIsOldOrEditedIsNotBelieved() throws IOException {
    write(ExperimentEnd.COMPLETE, RUN);
    double throughput = RUN.measurement().throughputTasksPerSecond();
    Path table = folder.resolve("summary.csv");
    Files.writeString(table, "made,by,hand\n1,2,3\n");
    assertThat(ExperimentOverview.read(folder).bestTasksPerSecond()).isEqualTo(throughput);

    Files.writeString(table, table(SampleRuns.withFailures()));
    assertThat(ExperimentOverview.read(folder).bestTasksPerSecond()).isNotEqualTo(throughput);
    Files.setLastModifiedTime(table, FileTime.from(Instant.EPOCH));
    assertThat(ExperimentOverview.read(folder).bestTasksPerSecond()).isEqualTo(throughput);
  }

  @Test
  void whatHasNotEndedIsReadFromItsRecord() throws IOException {
    write(null, RUN);
    Files.writeString(folder.resolve("summary.csv"), table());

    ExperimentOverview overview = ExperimentOverview.read(folder);
    assertThat(overview.end()).isNull();
    assertThat(overview.runsDone()).isEqualTo(1);
    assertThat(overview.runsPlanned()).isEqualTo(2);
    assertThat(overview.startedAt()).isEqualTo(RUN.environment().startedAt());
  }

  @Test
  void withoutRunsThereAreNoFigures() throws IOException {
    write(ExperimentEnd.STOPPED);

    ExperimentOverview overview = ExperimentOverview.read(folder);
    assertThat(overview.runsDone()).isZero();
    assertThat(overview.bestTasksPerSecond()).isNull();
    assertThat(overview.bestEfficiencyFraction()).isNull();
    assertThat(overview.startedAt())
        .isEqualTo(Files.getLastModifiedTime(folder.resolve("record.json")).toInstant());
  }

  private void write(@Nullable ExperimentEnd end, RunRecord... runs) throws IOException {
    try (ExperimentDirectory directory = ExperimentDirectory.create(folder, EXPERIMENT, "")) {
      for (RunRecord run : runs) {
        directory.add(run);
      }
      if (end != null) {
        directory.end(end);
      }
    }
    assertThat(RunStore.readRecord(folder).runs()).hasSize(runs.length);
  }

  private static String table(RunRecord... runs) throws IOException {
    StringBuilder text = new StringBuilder();
    CsvReport.writeSummary(List.of(runs), text);
    return text.toString();
  }
}
