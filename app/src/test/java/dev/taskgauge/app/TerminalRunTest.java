package dev.taskgauge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.workbench.MeasuringEngine;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalRunTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void endsWithTheTableAndWhereTheFilesAre() throws Exception {
    WorkloadSpec workload =
        new GeneratedWorkload(
            TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 10, true, 1);

    assertThat(run(workload)).isEqualTo(0);

    assertThat(text(err)).contains("run 1 of 2: 10 tasks, each sleep 1 ms").contains("run 2 of 2");
    try (Stream<Path> reports = Files.list(folder)) {
      assertThat(text(out))
          .contains("efficiency")
          .endsWith("Results: " + reports.toList().get(0) + System.lineSeparator());
    }
  }

  /** It was "run 18 of 5": every run was counted, warm-up too, against the points of the grid. */
  @Test
  void repetitionsAreCountedAndWarmUpIsNot() throws Exception {
    Experiment experiment =
        ExperimentFile.parse(
            """
            { "version": 1, "name": "counted", "workload": { "kind": "sleep", "length": "1ms", "tasks": 2 },
              "backend": "LOCAL", "workers": [1, 2], "repetitions": 3, "warmUp": { "maxRuns": 2 } }
            """,
            "test",
            Map.of());

    assertThat(run(experiment)).isEqualTo(0);

    List<String> lines = text(err).lines().map(line -> line.replaceFirst(":.*", "")).toList();
    List<String> measured = lines.stream().filter(line -> line.startsWith("run")).toList();
    assertThat(measured)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(run -> Stream.of("run " + run + " of 6", "run " + run + " of 6"))
                .toList());
    assertThat(lines.subList(0, lines.size() - measured.size()))
        .startsWith("warm-up 1", "warm-up 1")
        .allMatch(line -> line.startsWith("warm-up "));
  }

  @Test
  void aWorkloadThatCanNotBeReadIsOneMessage() throws Exception {
    assertThat(run(new FileWorkload(Path.of("no-such-file.txt"), null))).isEqualTo(1);

    assertThat(text(err)).contains("no-such-file.txt").doesNotContain("\tat ");
    assertThat(text(out)).isEmpty();
  }

  private int run(WorkloadSpec workload) throws InterruptedException {
    return run(new Experiment("terminal", workload, LocalSettings.DEFAULT, List.of(1, 2)));
  }

  private int run(Experiment experiment) throws InterruptedException {
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return new TerminalRun(experiment, new RunStore(folder), outStream, errStream)
          .run(
              new MeasuringEngine(
                  () -> {
                    throw new BackendUnavailableException("not in this test", null);
                  }));
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
