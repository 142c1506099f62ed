package dev.taskgauge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.run.UserFolders;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests of windows write preferences and logs, but never those of the user. */
final class UserFoldersOfTestsTest {
  @Test
  void testsNeverTouchTheUsersOwn() {
    assertThat(UserFolders.ofThisProgram().settings().toString())
        .endsWith(Path.of("target", "user").toString());
  }
}
