package dev.taskgauge.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesModelTest {
  @TempDir Path folder;
  private final Deque<Runnable> background = new ArrayDeque<>();

  @Test
  void aChangeIsWrittenInTheBackground() {
    PreferencesModel model = model();

    model.themeProperty().set(ThemeChoice.DARK);

    assertThat(read()).isEqualTo(Preferences.DEFAULT);
    runBackground();
    assertThat(read().theme()).isEqualTo(ThemeChoice.DARK);
  }

  @Test
  void changesInOneGoAreWrittenOnce() {
    PreferencesModel model = model();

    model.themeProperty().set(ThemeChoice.DARK);
    model.textPercentProperty().set(120);
    model.exportFolderProperty().set(Path.of("exports"));

    assertThat(background).hasSize(1);
    runBackground();
    assertThat(read()).isEqualTo(model.preferences());
  }

  @Test
  void whatIsNotWrittenYetIsWrittenAtTheEnd() {
    PreferencesModel model = model();
    model.reportsFolderProperty().set(Path.of("results"));

    model.close();

    assertThat(read().reportsFolder()).isEqualTo(Path.of("results"));
  }

  @Test
  void afterTheEndNothingIsWritten() {
    PreferencesModel model = model();
    model.close();

    model.themeProperty().set(ThemeChoice.DARK);

    assertThat(background).isEmpty();
    assertThat(read()).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void textStaysInItsBounds() {
    PreferencesModel model = model();

    for (int press = 0; press < 20; press++) {
      model.largerText();
    }
    assertThat(model.textPercentProperty().get()).isEqualTo(200);
    for (int press = 0; press < 20; press++) {
      model.smallerText();
    }
    assertThat(model.textPercentProperty().get()).isEqualTo(80);
    model.usualText();
    assertThat(model.textPercentProperty().get()).isEqualTo(100);
  }

  @Test
  void aFileThatCanNotBeWrittenIsAProblem() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "");
    PreferencesFile file = new PreferencesFile(inTheWay);
    PreferencesModel model =
        new PreferencesModel(
            file,
            new PreferencesFile.Reading(Preferences.DEFAULT, ""),
            Runnable::run,
            Runnable::run);

    model.themeProperty().set(ThemeChoice.DARK);

    assertThat(model.problemProperty().get())
        .contains("could not be written")
        .contains("in-the-way")
        .contains("in the way");
  }

  private PreferencesModel model() {
    PreferencesFile file = new PreferencesFile(folder);
    return new PreferencesModel(file, file.read(), background::add, Runnable::run);
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private Preferences read() {
    return new PreferencesFile(folder).read().preferences();
  }
}
