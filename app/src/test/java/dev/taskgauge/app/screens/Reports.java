package dev.taskgauge.app.screens;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of results that is seen in the pictures. */
final class Reports {
  static final String EXAMPLE_NAME = "Example: LOCAL and SQS on one machine";

  /** Relative, as in the program, so that the pictures do not show a folder of this machine. */
  private static final Path FOLDER = Path.of("reports");

  private static final Path EXAMPLE = Path.of("..", "..", "reports", "example");

  private Reports() {}

  /** It, with nothing in it. */
  static Path fresh() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> paths = Files.walk(FOLDER)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(FOLDER);
  }

  /** Puts experiments into it that are called as the presets and the files in workloads are. */
  static void addUsual() throws IOException {
    RunStore store = new RunStore(FOLDER);
    Instant start = SampleExperiments.START;
    for (String name :
        List.of(
            "Quick look: sleep 10 ms, 1–16 workers",
            "Many workers: sleep 100 ms, 16–1024 workers",
            "How short may tasks be? LOCAL, sleep",
            "sleep 1 ms on virtual threads",
            "How many workers help? SQS on this machine, sleep 10 ms",
            "Report figure 3: LOCAL, throughput of three task lengths, quick")) {
      start = start.plusSeconds(86_400);
      BackendSettings backEnd =
          name.contains("SQS") ? SampleExperiments.SQS : LocalSettings.DEFAULT;
      SampleExperiments.write(store, SampleExperiments.record(name, backEnd, 0.9, start));
    }
  }

  /** Puts the committed example into it. */
  static void addExample() throws IOException {
    Path target = Files.createDirectories(FOLDER.resolve("example"));
    for (String file : List.of("experiment.json", "summary.csv", "record.json")) {
      Files.copy(EXAMPLE.resolve(file), target.resolve(file));
    }
  }
}
