package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file in {@code workloads/} is what its name and the README there say. */
class WorkloadFilesOfTheProjectTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ".")).resolve("../workloads");

  @Test
  void readsEveryFile() throws IOException {
    Map<String, String> described = new TreeMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      int slots = name.contains("16-workers") ? 16 : 1;
      described.put(name, WorkloadText.describe(WorkloadFile.read(file, null), slots));
    }

    assertThat(described)
        .containsExactly(
            Map.entry(
                "mixed.txt",
                "1,200 tasks, sleep and cpu, 0 to 1.4 s, 25 s together; ideal 25 s on 1 worker"),
            Map.entry("sleep-0-x10000.txt", "10,000 tasks, each sleep 0; no ideal time"),
            Map.entry("sleep-0-x100000.txt", "100,000 tasks, each sleep 0; no ideal time"),
            Map.entry(
                "sleep-10ms-for-1-worker.txt",
                "1,000 tasks, each sleep 10 ms; ideal 10 s on 1 worker"),
            Map.entry(
                "sleep-10ms-for-16-workers.txt",
                "16,000 tasks, each sleep 10 ms; ideal 10 s on 16 workers"),
            Map.entry(
                "sleep-10s-for-1-worker.txt",
                "10 tasks, each sleep 10 s; ideal 1 min 40 s on 1 worker"),
            Map.entry(
                "sleep-10s-for-16-workers.txt",
                "160 tasks, each sleep 10 s; ideal 1 min 40 s on 16 workers"),
            Map.entry(
                "sleep-1s-for-1-worker.txt",
                "100 tasks, each sleep 1 s; ideal 1 min 40 s on 1 worker"),
            Map.entry(
                "sleep-1s-for-16-workers.txt",
                "1,600 tasks, each sleep 1 s; ideal 1 min 40 s on 16 workers"));
  }

  @Test
  void listsEveryFileInTheReadme() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    for (Path file : files()) {
      assertThat(readme).contains("| `" + file.getFileName() + "` |");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).toList();
    }
  }
}
