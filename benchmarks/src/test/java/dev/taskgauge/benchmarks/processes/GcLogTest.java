package dev.taskgauge.benchmarks.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GcLogTest {
  /** As Java 17 and 25 write them. */
  private static final List<String> LINES =
      List.of(
          "[0.007s][info][gc] Using G1",
          "[0.512s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->2M(256M) 3.2ms",
          "[1.512s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 149M->9M(256M) 4.1ms",
          "[1.812s][info][gc] GC(2) Pause Remark 41M->31M(256M) 2.512ms",
          "[1.912s][info][gc] GC(3) Concurrent Mark Cycle 12.345ms");

  @Test
  void thePeakIsTheLargestBeforeACollection() {
    assertThat(new GcLog(LINES).peakMebibytes()).hasValue(149);
  }

  @Test
  void whatIsNeededIsTheLargestAfterOne() {
    assertThat(new GcLog(LINES).peakAfterMebibytes()).hasValue(31);
  }

  @Test
  void withoutACollectionNothingIsKnown() {
    GcLog none = new GcLog(LINES.subList(0, 1));
    assertThat(none.peakMebibytes()).isEmpty();
    assertThat(none.peakAfterMebibytes()).isEmpty();
  }
}
