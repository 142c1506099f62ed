package dev.taskgauge.app.installer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.presets.WorkloadsFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppImageTest {
  @TempDir Path image;

  @Test
  void whatTheBuildPutsInIsTheFolderOfTheProject() {
    assertThat(InstallerBuild.workloads(Path.of("..")))
        .hasFileName(InstallerBuild.WORKLOADS)
        .isDirectoryContaining("glob:**/mixed.txt")
        .isDirectoryContaining("glob:**/example.json");
  }

  /** As jpackage lays it out: jars in lib/app, what else there is in lib. */
  @Test
  void itsLauncherNamesTheFolderThatIsInIt() throws Exception {
    Path app = Files.createDirectories(image.resolve("lib/app"));
    Path workloads = Files.createDirectories(image.resolve("lib/workloads"));
    String option =
        AppImage.JAVA_OPTIONS.stream()
            .filter(each -> each.startsWith("-D" + WorkloadsFolder.PROPERTY + "="))
            .findFirst()
            .orElseThrow();
    String value = option.substring(option.indexOf('=') + 1).replace("$APPDIR", app.toString());

    WorkloadsFolder found = WorkloadsFolder.find(image, name -> value, image.resolve("cache"));

    assertThat(found).isEqualTo(new WorkloadsFolder(workloads, false));
  }
}
