package dev.taskgauge.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.app.theme.ThemeChoice;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreferencesFileTest {
  private static final Preferences CHOSEN =
      new Preferences(
          ThemeChoice.DARK,
          150,
          Path.of("results"),
          Path.of("exports"),
          "{\"version\":1,\"name\":\"kept\"}",
          new WindowPlace(10, 20.5, 1280, 800, true, List.of(0.66, 0.5)));

  @TempDir Path folder;

  @Test
  void theDefaultsHoldWhereThereIsNoFile() throws IOException {
    assertThat(file().read()).isEqualTo(new PreferencesFile.Reading(Preferences.DEFAULT, ""));
    assertThat(names()).isEmpty();
  }

  @Test
  void theFormatIsSealed() throws IOException {
    file().write(CHOSEN);

    assertThat(text()).isEqualTo(golden());
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    file().write(CHOSEN);

    Preferences read = file().read().preferences();

    assertThat(read).usingRecursiveComparison().ignoringFields("lastExperiment").isEqualTo(CHOSEN);
    assertThat(read.lastExperiment()).isEqualToIgnoringWhitespace(CHOSEN.lastExperiment());
  }

  @Test
  void anExperimentSurvives() throws IOException {
    Experiment experiment =
        new Experiment(
            "kept",
            new GeneratedWorkload(
                TaskKind.CPU, new LengthDistribution.Constant(5_000_000), 10, true, 7),
            LocalSettings.DEFAULT,
            List.of(1, 3));
    file()
        .write(
            new Preferences(
                ThemeChoice.SYSTEM, 100, null, null, ExperimentFile.write(experiment), null));

    String kept = Objects.requireNonNull(file().read().preferences().lastExperiment());

    assertThat(ExperimentFile.parse(kept, "the last experiment", Map.of())).isEqualTo(experiment);
  }

  @Test
  void aKeyThatIsMissingHasItsDefault() throws IOException {
    write("{\"version\": 1, \"theme\": \"light\"}");

    assertThat(file().read())
        .isEqualTo(
            new PreferencesFile.Reading(
                new Preferences(ThemeChoice.LIGHT, 100, null, null, null, null), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"version\": 1,|line 1: expected JSON",
        "~~|the file: missing: expected an object",
        "[]|the file: []: expected an object",
        "{}|version: missing: expected 1",
        "{\"version\": 0}|version: 0: expected 1",
        "{\"version\": \"1\"}|version: \"1\": expected a whole number",
        "{\"version\": 1} {}|expected JSON",
        "{\"version\": 1, \"version\": 1}|Duplicate",
        "{\"version\": 1, \"colour\": \"red\"}|colour: not known: expected exportFolder",
        "{\"version\": 1, \"theme\": \"DARK\"}|theme: \"DARK\": expected system, light, dark",
        "{\"version\": 1, \"textPercent\": 79}|textPercent: 79: expected a whole number from 80 to"
            + " 200",
        "{\"version\": 1, \"textPercent\": 90.5}|textPercent: 90.5: expected a whole number",
        "{\"version\": 1, \"reportsFolder\": null}|reportsFolder: null: expected the name",
        "{\"version\": 1, \"exportFolder\": \" \"}|exportFolder: \" \": expected the name",
        "{\"version\": 1, \"lastExperiment\": \"{}\"}|lastExperiment: \"{}\": expected an object",
        "{\"version\": 1, \"window\": {\"x\": 1}}|window.maximized: missing: expected true",
        "{\"version\": 1, \"window\": {\"x\": 1, \"y\": 1, \"width\": 99, \"height\": 200,"
            + " \"maximized\": false}}|window.width: 99.0: expected a number from 100 to 32767",
        "{\"version\": 1, \"window\": {\"x\": 1, \"y\": 1, \"width\": 200, \"height\": 200,"
            + " \"maximized\": false, \"dividers\": [2]}}|window.dividers: 2.0: expected a number"
            + " from 0 to 1",
      })
  void aBrokenFileIsSetAsideWithItsMistake(String text, String message) throws IOException {
    write(text);

    PreferencesFile.Reading reading = file().read();

    assertThat(reading.preferences()).isEqualTo(Preferences.DEFAULT);
    assertThat(reading.problem())
        .contains(PreferencesFile.NAME + " is broken")
        .contains(message)
        .contains("renamed to preferences.json.broken");
    assertThat(names()).containsExactly("preferences.json.broken");
    assertThat(Files.readString(folder.resolve("preferences.json.broken"))).isEqualTo(text);
  }

  @Test
  void noBrokenFileReplacesAnEarlierOne() throws IOException {
    for (int time = 0; time < 3; time++) {
      write("broken " + time);
      file().read();
    }

    assertThat(names())
        .containsExactly(
            "preferences.json.broken", "preferences.json.broken-2", "preferences.json.broken-3");
  }

  @Test
  void bytesThatAreNoTextAreSetAsideToo() throws IOException {
    Files.write(folder.resolve(PreferencesFile.NAME), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThat(file().read().problem()).contains("expected UTF-8 text");
  }

  @Test
  void afterABrokenFileANewOneIsWritten() throws IOException {
    write("broken");
    PreferencesFile file = file();
    file.read();

    file.write(CHOSEN);

    assertThat(text()).isEqualTo(golden());
  }

  @Test
  void aFileOfANewerProgramIsLeftAlone() throws IOException {
    String newer = "{\"version\": 2, \"colours\": {}}";
    write(newer);
    PreferencesFile file = file();

    assertThat(file.read().problem())
        .contains("of a newer TaskGauge (version 2; this one knows 1)");
    file.write(CHOSEN);

    assertThat(text()).isEqualTo(newer);
    assertThat(names()).containsExactly(PreferencesFile.NAME);
  }

  @Test
  void whatCanNotBeWrittenIsSaid() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> new PreferencesFile(notAFolder.resolve("sub")).write(CHOSEN))
        .isInstanceOf(IOException.class);
  }

  private PreferencesFile file() {
    return new PreferencesFile(folder);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(PreferencesFile.NAME), text);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve(PreferencesFile.NAME));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PreferencesFileTest.class.getResourceAsStream("preferences-v1.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
