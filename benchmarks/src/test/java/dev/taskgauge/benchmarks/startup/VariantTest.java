package dev.taskgauge.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantTest {
  private static final Path FOLDER = Path.of("folder");

  @Test
  void theFirstIsThePlainOne() {
    Variant first = Variant.of(25, FOLDER).get(0);
    assertThat(first.name()).isEqualTo("plain");
    assertThat(first.allArguments()).isEmpty();
  }

  @Test
  void onlyNewJavasHaveAnAotCache() {
    assertThat(names(17)).contains("app-cds").doesNotContain("aot-cache", "aot-cache-c1");
    assertThat(names(25)).contains("app-cds", "aot-cache", "aot-cache-c1");
  }

  @Test
  void whatHasAnArchiveReadsTheFileThatIsWritten() {
    Variant variant =
        Variant.of(25, FOLDER).stream()
            .filter(each -> each.name().equals("app-cds-c1"))
            .findFirst()
            .orElseThrow();
    Path file = FOLDER.resolve("classes.jsa");
    assertThat(variant.allArguments())
        .containsExactly("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + file);
    assertThat(Archive.ofClasses(FOLDER).writingArguments())
        .containsExactly("-XX:ArchiveClassesAtExit=" + file);
  }

  private static List<String> names(int javaVersion) {
    return Variant.of(javaVersion, FOLDER).stream().map(Variant::name).toList();
  }
}
