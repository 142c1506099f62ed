package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemFileManagerTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path folder;

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> manager("no-such-file-manager").open(folder))
        .isInstanceOf(IOException.class)
        .hasMessage("no-such-file-manager could not be started");
  }

  @Test
  void oneThatFailsIsNotTakenForOneThatWorked() {
    // Java takes the folder for the name of a class.
    assertThatThrownBy(() -> manager(JAVA).open(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(JAVA + " ended with 1");
    assertThatCode(() -> manager(JAVA, "-version").open(folder)).doesNotThrowAnyException();
    assertThatCode(() -> new SystemFileManager(List.of(JAVA), false).open(folder))
        .doesNotThrowAnyException();
  }

  private static SystemFileManager manager(String... command) {
    return new SystemFileManager(List.of(command), true);
  }
}
