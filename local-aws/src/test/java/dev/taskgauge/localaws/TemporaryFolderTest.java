package dev.taskgauge.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  @Test
  void goesWithItsFilesAndOnlyOnce() throws IOException {
    TemporaryFolder folder = TemporaryFolder.create();
    Files.createFile(folder.path().resolve("library"));

    folder.empty();
    assertThat(folder.path()).isEmptyDirectory();

    Files.createFile(folder.path().resolve("library"));
    folder.delete();
    assertThat(folder.path()).doesNotExist();

    assertThatCode(folder::delete).doesNotThrowAnyException();
  }
}
