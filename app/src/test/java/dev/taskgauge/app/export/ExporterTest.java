package dev.taskgauge.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.background.TitledWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is shown while it goes on, and leaves nothing behind where it is cancelled. */
final class ExporterTest {
  @TempDir Path folder;

  private final List<Exporter.Outcome> outcomes = new ArrayList<>();

  @Test
  void oneThatIsCancelledLeavesTheFileOfBefore() throws Exception {
    Path target = Files.writeString(folder.resolve("runs.csv"), "of before");
    Executor cancelling =
        work -> {
          Thread.currentThread().interrupt();
          work.run();
          assertThat(Thread.interrupted()).isTrue();
        };

    new Exporter(cancelling, Runnable::run, outcomes::add).writeRuns(List.of(), target);

    assertThat(outcomes)
        .containsExactly(
            new Exporter.Outcome(true, "The export was cancelled: " + target + " was not written"));
    assertThat(target).hasContent("of before");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void itSaysWhatItIs() {
    List<Runnable> given = new ArrayList<>();
    new Exporter(given::add, Runnable::run, outcomes::add)
        .writeRuns(List.of(), folder.resolve("runs.csv"));

    assertThat(given)
        .singleElement()
        .isInstanceOfSatisfying(
            TitledWork.class,
            work -> {
              assertThat(work.title()).isEqualTo("Exporting runs.csv");
              assertThat(work.detail()).isEqualTo("To " + folder);
              assertThat(work.canBeCancelled()).isTrue();
            });
  }
}
