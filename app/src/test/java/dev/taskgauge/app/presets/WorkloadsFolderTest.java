package dev.taskgauge.app.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkloadsFolderTest {
  private static final Path PROJECTS = Path.of("..", "..", "workloads");

  @TempDir Path folder;
  private Path project;
  private Path installed;
  private Path cache;

  @BeforeEach
  void makeFolders() throws Exception {
    project = Files.createDirectories(folder.resolve("project/workloads"));
    installed = Files.createDirectories(folder.resolve("opt/lib/workloads"));
    Files.createDirectories(folder.resolve("opt/lib/app"));
    cache = folder.resolve("cache");
  }

  @Test
  void inTheProjectItIsThatOfTheProject() {
    assertThat(find(folder.resolve("project"), installed.toString()))
        .isEqualTo(new WorkloadsFolder(project, false));
  }

  @Test
  void elsewhereItIsThatOfTheInstalledProgram() {
    String fromLauncher = folder.resolve("opt/lib/app") + "/../workloads";

    assertThat(find(folder, fromLauncher)).isEqualTo(new WorkloadsFolder(installed, false));
  }

  /** The menu was empty where the program was installed. */
  @Test
  void whereThereIsNoneItIsACopyOfWhatIsShipped() throws Exception {
    WorkloadsFolder found = find(folder, null);
    assertThat(found).isEqualTo(new WorkloadsFolder(cache.resolve("workloads"), true));

    ShippedFiles.copyTo(found.path());

    assertThat(WorkloadsFolder.files(found.path()))
        .extracting(Path::getFileName)
        .containsExactlyElementsOf(
            WorkloadsFolder.files(PROJECTS).stream().map(Path::getFileName).toList());
    try (Stream<Path> copies = Files.list(found.path())) {
      for (Path copy : copies.toList()) {
        assertThat(copy).hasSameBinaryContentAs(PROJECTS.resolve(copy.getFileName()));
      }
    }
  }

  private WorkloadsFolder find(Path working, @Nullable String property) {
    return WorkloadsFolder.find(
        working, name -> name.equals(WorkloadsFolder.PROPERTY) ? property : null, cache);
  }
}
