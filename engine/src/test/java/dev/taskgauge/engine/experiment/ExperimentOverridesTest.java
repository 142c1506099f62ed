package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.task.LengthDistribution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentOverridesTest {
  private static final String FILE =
      """
      { "version": 1, "name": "n", "workers": 4, "warmUp": false,
        "workload": { "kind": "sleep", "length": "10ms", "tasksPerWorker": 100 },
        "backend": ["LOCAL", { "name": "SQS", "queue": "q" }] }
      """;
  private static final TasksPerMessage ONE = new TasksPerMessage(1);

  @Test
  void aCommaMakesAList() throws ExperimentFileException {
    assertThat(sweep("workers", "1, 2,4").workers()).containsExactly(1, 2, 4);
    assertThat(lengths("workload.length", "0,1s")).containsExactly("0", "1s");
    assertThat(lengths("workload.length", "1ms,lognormal:10ms,0.5,2"))
        .containsExactly("1ms", "lognormal:10ms,0.5", "2s");
  }

  @Test
  void aTextKeepsItsComma() throws ExperimentFileException {
    assertThat(parse("name", "1,000 tasks, true").name()).isEqualTo("1,000 tasks, true");
    assertThat(parse("name", "5").name()).isEqualTo("5");
  }

  @Test
  void aKeyOfAListIsSetInAllThatHaveIt() throws ExperimentFileException {
    assertThat(sweep("backend.tasksPerMessage", "1").backends())
        .containsExactly(
            new LocalSettings(ThreadKind.PLATFORM, ONE),
            new SqsSettings("q", new ThisMachine(1), ONE, false));
    assertThat(sweep("backend.processes", "1,2").backends())
        .containsExactly(
            LocalSettings.DEFAULT,
            new SqsSettings("q", new ThisMachine(1), TasksPerMessage.AUTO, false),
            new SqsSettings("q", new ThisMachine(2), TasksPerMessage.AUTO, false));
    assertThat(sweep("backend[0].tasksPerMessage", "auto,1").backends())
        .containsExactly(
            LocalSettings.DEFAULT,
            new LocalSettings(ThreadKind.PLATFORM, ONE),
            new SqsSettings("q", new ThisMachine(1), TasksPerMessage.AUTO, false));
  }

  @Test
  void aWholeValueIsReplaced() throws ExperimentFileException {
    assertThat(sweep("backend", "LOCAL").backends()).containsExactly(LocalSettings.DEFAULT);
    assertThat(parse("repetitions", "5").protocol().repetitions()).isEqualTo(5);
    assertThat(parse("limit", "90").protocol().limit()).isEqualTo(Duration.ofSeconds(90));
    assertThat(parse("warmUp", "true").protocol().warmUp()).isEqualTo(WarmUp.DEFAULT);
    assertThat(parse("warmUp.maxRuns", "3").protocol().warmUp())
        .isEqualTo(new WarmUp(3, WarmUp.DEFAULT.maxTime()));
  }

  @Test
  void oneNumberOfTasksTakesThePlaceOfAnother() throws ExperimentFileException {
    GeneratedWorkload workload =
        (GeneratedWorkload) sweep("workload.tasks", "7").workloads().get(0);
    assertThat(workload.count()).isEqualTo(7);
    assertThat(workload.perWorker()).isFalse();
    assertThat(sweep("workload.file", "a,b.txt").workloads())
        .containsExactly(new FileWorkload(Path.of("a,b.txt"), null));
  }

  @Test
  void theyComeInTheirOrder() throws ExperimentFileException {
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("backend", "SQS");
    overrides.put("backend.queue", "5");
    overrides.put("backend.naive", "false,true");
    Sweep sweep = (Sweep) ExperimentFile.parse(FILE, "e.json", overrides).plan();
    assertThat(sweep.backends())
        .containsExactly(
            new SqsSettings("5", new ThisMachine(1), TasksPerMessage.AUTO, false),
            new SqsSettings("5", new ThisMachine(1), ONE, true));
  }

  private static List<String> lengths(String key, String value) throws ExperimentFileException {
    return sweep(key, value).workloads().stream()
        .map(workload -> ((GeneratedWorkload) workload).lengths())
        .map(LengthDistribution::text)
        .toList();
  }

  private static Sweep sweep(String key, String value) throws ExperimentFileException {
    return (Sweep) parse(key, value).plan();
  }

  private static Experiment parse(String key, String value) throws ExperimentFileException {
    return ExperimentFile.parse(FILE, "e.json", Map.of(key, value));
  }
}
