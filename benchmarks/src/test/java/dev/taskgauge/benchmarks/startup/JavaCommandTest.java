package dev.taskgauge.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
  @Test
  void theVersionIsInTheSettings() {
    assertThat(JavaCommand.version("    java.specification.version = 25\n")).isEqualTo(25);
    assertThat(JavaCommand.version("    java.specification.version = 1.8\n")).isEqualTo(8);
    assertThat(JavaCommand.version("usage: ls")).isEqualTo(-1);
  }

  @Test
  void theRunningJavaIsAskedForItsOwn() throws Exception {
    assertThat(JavaCommand.of(JavaCommand.own().command())).isEqualTo(JavaCommand.own());
  }

  @Test
  void whatIsNoJavaIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JavaCommand.of(Path.of("nowhere")))
        .withMessageStartingWith("--java nowhere: expected the program of a Java");
  }
}
