package dev.taskgauge.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void hasARowForEachSideOfEachLineInAnyLocale() {
    SideResult failing = new SideResult("d", "what d does", List.of(), List.of("round 1: no luck"));
    Results results =
        Samples.results(
            new LineResult(
                "1 thread",
                List.of(
                    Samples.side("a", 3000, 1000, 2000),
                    Samples.side("b", 1000, 1000, 1000),
                    failing)),
            new LineResult("2 threads", List.of(Samples.sideWithBytes("a", 1234567.8, 0.25))));

    for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY)) {
      Locale.setDefault(locale);
      assertThat(MarkdownTable.of(results))
          .isEqualTo(
              """
              ### local-noop

              Median (smallest to largest). 2 cores, 8 GiB, Linux 6 amd64; A JVM 25 with -Xmx1g; \
              TaskGauge 1.0, commit abc1234; 2026-01-02.

              |  | side | tasks/s | bytes a task | the first side is … times better, in tasks/s |
              | --- | --- | ---: | ---: | ---: |
              | 1 thread | `a` | 2,000 (1,000 to 3,000) | – |  |
              | 1 thread | `b` | 1,000 (1,000 to 1,000) | – | 2.00 (1.00 to 3.00) |
              | 1 thread | `d` | – | – | – |
              | 2 threads | `a` | 1,234,568 | 0.3 |  |

              Failed: 1 thread, `d`: round 1: no luck.

              - `a`: what a does
              - `b`: what b does
              - `d`: what d does
              """);
    }
  }

  @Test
  void sidesOfSameContentAreTwoSides() {
    Results results =
        Samples.results(new LineResult("x", List.of(Samples.side("a", 1), Samples.side("b", 1))));

    assertThat(MarkdownTable.of(results)).contains("| x | `b` | 1 | – | 1.00 |");
    assertThat(Map.of("tasks", "1000")).isEqualTo(results.settings());
  }
}
