package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class UserFoldersTest {
  private final Map<String, String> properties =
      new HashMap<>(Map.of("os.name", "Linux", "user.home", "/home/u"));
  private final Map<String, String> environment = new HashMap<>();

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linuxHasXdgFolders() {
    assertThat(folders())
        .isEqualTo(
            new UserFolders(
                Path.of("/home/u/.config/taskgauge"),
                Path.of("/home/u/.local/state/taskgauge"),
                Path.of("/home/u/.cache/taskgauge")));

    environment.put("XDG_CONFIG_HOME", "/etc/u");
    environment.put("XDG_STATE_HOME", "relative, so ignored");
    assertThat(folders().settings()).isEqualTo(Path.of("/etc/u/taskgauge"));
    assertThat(folders().logs()).isEqualTo(Path.of("/home/u/.local/state/taskgauge"));

    environment.put("XDG_CACHE_HOME", "/c");
    assertThat(folders().cache()).isEqualTo(Path.of("/c/taskgauge"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void macHasALibrary() {
    properties.put("os.name", "Mac OS X");

    assertThat(folders().settings())
        .isEqualTo(Path.of("/home/u/Library/Application Support/TaskGauge"));
    assertThat(folders().logs()).isEqualTo(Path.of("/home/u/Library/Logs/TaskGauge"));
    assertThat(folders().cache()).isEqualTo(Path.of("/home/u/Library/Caches/TaskGauge"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void windowsHasAppData() {
    properties.put("os.name", "Windows 11");
    environment.put("APPDATA", "/roaming");

    assertThat(folders().settings()).isEqualTo(Path.of("/roaming/TaskGauge"));
    assertThat(folders().logs()).isEqualTo(Path.of("/home/u/AppData/Local/TaskGauge/Logs"));
  }

  @Test
  void oneFolderCanBeGivenForAll() {
    environment.put(UserFolders.VARIABLE, "from-variable");
    assertThat(folders().settings()).isEqualTo(Path.of("from-variable").toAbsolutePath());

    properties.put(UserFolders.PROPERTY, "from-property");
    assertThat(folders().settings()).isEqualTo(Path.of("from-property").toAbsolutePath());
    assertThat(folders().logs()).startsWithRaw(folders().settings());
    assertThat(folders().cache()).isEqualTo(folders().settings().resolve("cache"));
  }

  @Test
  void resultsGoToTheHomeOfAUserWhoInstalledTheProgram() {
    assertThat(UserFolders.usualReports(properties::get)).isEqualTo(Path.of("reports"));

    properties.put("jpackage.app-path", "/opt/taskgauge/bin/TaskGauge");
    assertThat(UserFolders.usualReports(properties::get))
        .isEqualTo(Path.of("/home/u", "TaskGauge", "reports"));
  }

  @Test
  void testsNeverTouchTheUsersOwn() {
    assertThat(UserFolders.ofThisProgram().settings().toString())
        .endsWith(Path.of("target", "user").toString());
  }

  private UserFolders folders() {
    return UserFolders.of(properties::get, environment::get);
  }
}
