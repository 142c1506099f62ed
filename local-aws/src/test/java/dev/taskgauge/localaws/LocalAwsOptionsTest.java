package dev.taskgauge.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalAwsOptionsTest {

  private final LocalAwsOptions defaults = LocalAwsOptions.defaults();

  @Test
  void takesTheRunningJavasClassPath() {
    assertThat(defaults.classPath()).isEqualTo(System.getProperty("java.class.path"));
  }

  @Test
  void refusesWhatCanNotWork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withClassPath(" "))
        .withMessageContaining("classPath is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withMaxHeapMebibytes(63))
        .withMessage("maxHeapMebibytes is 63: expected at least 64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.withStartTimeout(Duration.ZERO))
        .withMessage("startTimeout is PT0S: expected more than 0 s");
  }
}
