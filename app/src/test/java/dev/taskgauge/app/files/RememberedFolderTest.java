package dev.taskgauge.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RememberedFolderTest {
  @TempDir Path folder;

  private final ObjectProperty<@Nullable Path> property = new SimpleObjectProperty<>();
  private final RememberedFolder remembered = new RememberedFolder(property);

  @Test
  void aChoiceBeginsWhereTheLastOneEnded() {
    assertThat(remembered.start()).isEmpty();

    Path chosen = folder.resolve("runs.csv");
    assertThat(remembered.ended(chosen)).contains(chosen);

    assertThat(remembered.start()).contains(folder);
    assertThat(property.get()).isEqualTo(folder);
  }

  @Test
  void whoThinksBetterOfItChangesNothing() {
    remembered.ended(folder.resolve("runs.csv"));

    assertThat(remembered.ended(null)).isEmpty();
    assertThat(remembered.start()).contains(folder);
  }

  @Test
  void aFolderThatIsGoneIsNoPlaceToBegin() throws Exception {
    Path away = Files.createDirectory(folder.resolve("away"));
    remembered.ended(away.resolve("runs.csv"));
    Files.delete(away);

    assertThat(remembered.start()).isEmpty();
  }

  @Test
  void theFolderOfARelativeFileIsFoundFromElsewhereToo() {
    remembered.ended(Path.of("runs.csv"));

    assertThat(remembered.start()).contains(Path.of("").toAbsolutePath());
  }
}
