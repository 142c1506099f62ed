package dev.taskgauge.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpComparisonTest {
  private static final Start.Took TOOK =
      new Start.Took(1_500_000_000L, OptionalLong.of(2_000_000_000L));

  @TempDir private Path folder;
  private Archive archive;
  private Variant variant;
  private final List<List<String>> started = new ArrayList<>();

  @BeforeEach
  void setUp() {
    archive = Archive.ofClasses(folder);
    variant = new Variant("app-cds", "", List.of("-Xint"), archive);
  }

  @Test
  void theArchiveIsWrittenBeforeTheFirstStartThatCountsAndNotAgain() throws Exception {
    Start writing =
        arguments -> {
          started.add(arguments);
          if (arguments.equals(archive.writingArguments())) {
            Files.write(archive.file(), new byte[1 << 20]);
          }
          return TOOK;
        };

    Map<String, Double> values = StartUpComparison.once(variant, writing);
    StartUpComparison.once(variant, writing);

    assertThat(started)
        .containsExactly(
            archive.writingArguments(), variant.allArguments(), variant.allArguments());
    assertThat(values)
        .containsEntry("seconds", 1.5)
        .containsEntry("cpuSeconds", 2.0)
        .containsEntry("archiveMebibytes", 1.0);
  }

  @Test
  void anArchiveThatWasNotWrittenIsAFailure() {
    assertThatIllegalStateException()
        .isThrownBy(() -> StartUpComparison.once(variant, arguments -> TOOK))
        .withMessage("no classes.jsa was written by -XX:ArchiveClassesAtExit=");
  }
}
