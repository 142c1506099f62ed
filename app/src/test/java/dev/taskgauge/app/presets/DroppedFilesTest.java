package dev.taskgauge.app.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DroppedFilesTest {
  private static final Path TASKS = Path.of("in", "tasks.txt");
  private static final Path EXPERIMENT = Path.of("in", "grid.Json");

  @Test
  void aSingleFileIsTakenAndNothingIsSaid() {
    assertThat(DroppedFiles.of(List.of(TASKS)))
        .returns(TASKS, DroppedFiles::taken)
        .returns("", DroppedFiles::notTaken);
  }

  @Test
  void anExperimentIsTakenBeforeTheWorkloadFilesThatItMayNeed() {
    DroppedFiles dropped = DroppedFiles.of(List.of(TASKS, EXPERIMENT));

    assertThat(dropped.taken()).isEqualTo(EXPERIMENT);
    assertThat(dropped.notTaken()).startsWith("Took grid.Json alone").endsWith(": tasks.txt.");
  }

  @Test
  void ofVeryManyAFewAreNamed() {
    List<Path> files =
        IntStream.rangeClosed(1, 8).mapToObj(number -> Path.of(number + ".txt")).toList();

    assertThat(DroppedFiles.of(files).notTaken())
        .endsWith("Not taken: 2.txt, 3.txt, 4.txt, 5.txt, 6.txt and 2 more.");
  }

  @Test
  void whereNothingWasDroppedNothingIsTaken() {
    assertThat(DroppedFiles.of(List.of()))
        .returns(null, DroppedFiles::taken)
        .returns("", DroppedFiles::notTaken);
  }
}
