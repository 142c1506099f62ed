package dev.taskgauge.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkerCountsTest {
  @Test
  void tickedCountsStandBesideWhatWasTyped() {
    assertThat(WorkerCounts.withUsual("3, 5, 7", List.of(4, 16))).isEqualTo("3,4,5,7,16");
    assertThat(WorkerCounts.withUsual("1,2,4,8", List.of(1, 4))).isEqualTo("1,4");
    assertThat(WorkerCounts.withUsual("", List.of(2))).isEqualTo("2");
    assertThat(WorkerCounts.withUsual("1", List.of())).isEmpty();
  }

  @Test
  void whatIsStillBeingTypedIsLeftOut() {
    assertThat(WorkerCounts.readable("1, 2,x, 99999999, 3,")).containsExactly(1, 2, 3);
    assertThat(WorkerCounts.withUsual("3,x", List.of(8))).isEqualTo("3,8");
  }
}
