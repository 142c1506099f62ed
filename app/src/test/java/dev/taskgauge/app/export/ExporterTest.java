package dev.taskgauge.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.report.ComparisonFiles;
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

  /** The terminal's comparison.csv and comparison.html, and no other. */
  @Test
  void aComparisonIsWrittenAsTheTerminalWritesIt() throws Exception {
    ComparedExperiments compared =
        ComparedExperiments.of(
            List.of(
                ComparedExperiments.Entry.of("before", SampleExperiments.local("before")),
                ComparedExperiments.Entry.of("after", SampleExperiments.local("after"))),
            0.02);
    Path terminal = folder.resolve("terminal");
    ComparisonFiles.write(terminal, compared);
    Exporter exporter = new Exporter(Runnable::run, Runnable::run, outcomes::add);

    exporter.writeComparison(compared, folder.resolve("c.csv"));
    exporter.writeComparisonPage(compared, folder.resolve("c.html"));

    assertThat(folder.resolve("c.csv"))
        .hasSameTextualContentAs(terminal.resolve(ComparisonFiles.CSV_FILE));
    assertThat(folder.resolve("c.html"))
        .hasSameTextualContentAs(terminal.resolve(ComparisonFiles.HTML_FILE));
    assertThat(outcomes).allMatch(Exporter.Outcome::asWished);
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
