package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSkimmerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record.json",
        "record-search.json",
        "record-sqs.json",
        "record-v1.json",
        "record-v2.json",
        "record-v2-sqs.json"
      })
  void saysWhatTheWholeRecordSays(String golden) throws IOException {
    String text = golden(golden);
    write(text);
    ExperimentRecord whole = RunStore.readRecord(folder);

    assertThat(RunStore.readHead(folder))
        .isEqualTo(new RecordHead(whole.experiment(), whole.end()));
    assertThat(RunStore.readFigures(folder)).isEqualTo(FiguresOfRuns.of(whole));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"kind\" : \"sweep\",|\"kind\" : \"sweep\", \"more\" : 1,|unknown key 'more'",
        "\"repetitions\" : |\"repetition\" : |missing or wrong value at",
        "\"repetitions\" : |\"repetitions\" : \"x\" + |",
        "\"repetitions\" : |\"repetitions\" : 99999999999|",
        "\"repetitions\" : |\"repetitions\" : 9999|repetitions 9999",
        "\"perWorker\" : |\"perWorker\" : 1, \"was\" : |perWorker",
      })
  void whatIsNotAsItIsWrittenIsDamageThatIsNamed(String change) throws IOException {
    String[] parts = change.split("\\|", -1);
    write(golden("record.json").replaceFirst(Pattern.quote(parts[0]), parts[1]));

    assertThatThrownBy(() -> RunStore.readHead(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("record.json:")
        .hasMessageContaining(parts[2]);
  }

  @Test
  void aRunWhoseTurnIsNoneIsNamed() throws IOException {
    write(golden("record.json").replaceFirst("\"repetition\" : ", "\"repetition\" : -"));
    assertThatThrownBy(() -> RunStore.readFigures(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("run 1");

    write(golden("record.json").replaceFirst("\"warmUp\" : ", "\"warmUp\" : 1, \"was\" : "));
    assertThatThrownBy(() -> RunStore.readFigures(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("runs[0].turn");
  }

  @Test
  void keysInAnotherOrderAreReadAllTheSame() throws IOException {
    String text = golden("record.json");
    int runs = text.indexOf("  \"runs\" : ");
    String list = text.substring(runs, text.lastIndexOf('}')).strip();
    int experiment = text.indexOf("  \"experiment\"");
    String head = text.substring(experiment, runs).strip().replaceAll(",$", "");
    write("{ \"schemaVersion\" : 3, " + list + ", " + head + " }");

    assertThat(RunStore.readHead(folder).experiment())
        .isEqualTo(RunStore.readRecord(folder).experiment());
  }

  @Test
  void theHeadIsReadWithoutTheRuns() throws IOException {
    String text = golden("record.json");
    int runs = text.indexOf("\"runs\"");
    write(text.substring(0, runs) + "\"runs\" : [ what is skipped is not looked at ] }");

    assertThat(RunStore.readHead(folder).experiment().name()).isNotEmpty();
    assertThatThrownBy(() -> RunStore.readFigures(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("record.json:")
        .hasMessageContaining("not valid JSON");
  }

  @Test
  void aRecordThatWasCutOffIsDamaged() throws IOException {
    String text = golden("record.json");
    for (int length : List.of(0, 20, 200, text.length() / 2, text.length() - 3)) {
      write(text.substring(0, length));
      assertThatThrownBy(() -> RunStore.readHead(folder))
          .as("of %d characters", length)
          .isInstanceOf(RecordFormatException.class)
          .hasMessageContaining("record.json");
    }
  }

  @Test
  void anUnknownVersionIsNamed() throws IOException {
    write(golden("record.json").replace("\"schemaVersion\" : 3", "\"schemaVersion\" : 9"));

    assertThatThrownBy(() -> RunStore.readHead(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("schemaVersion 9: expected 1 to 3");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(RunStore.RECORD_FILE), text);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = RecordSkimmerTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
