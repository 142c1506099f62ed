package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Test
  void saysWhatTheLibrarySaysOfEveryColumnOfATable() throws IOException {
    String text = Files.readString(Path.of("..", "reports", "example", "summary.csv"));
    List<String> header = List.of(text.lines().findFirst().orElseThrow().split(","));

    assertThat(read(text, header)).isEqualTo(byLibrary(text, header)).hasSize(72);
    assertThat(read(text, List.of("point", "clock")))
        .isEqualTo(byLibrary(text, List.of("point", "clock")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b,c\r\n1,2,3\r\n4,5,6\r\n",
        "a,b,c\n1,2,3\n4,5,6",
        "a,b,c\r\n,,\r\n",
        "a,b,c\r\n",
        "a,b,c",
        "\"a\",\"b\",\"c\"\r\n\"1\",\"2\",\"3\"\r\n",
        "a,b,c\r\n\"x,\"\"y\"\"\",\"two\r\nlines\",\"\"\r\n4,5,6\r\n",
        "a,b,c,d\r\n1,2,3,\"two\nlines, and \"\"quotes\"\"\"\r\n4,5,6,7\r\n",
        "a,b,c\r\nGröße,µs,÷\r\n",
        "a,b,c\r\n1,2,3,more\r\n4,5,6\r\n",
      })
  void readsWhatTheLibraryReads(String text) throws IOException {
    List<String> columns = List.of("a", "b", "c");
    assertThat(read(text, columns)).isEqualTo(byLibrary(text, columns));
    assertThat(read(text, List.of("b"))).isEqualTo(byLibrary(text, List.of("b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a,c\r\n1,3\r\n",
        "a,b,c\r\n1\r\n",
        "a,b,c\r\n1,2,3\r\n4",
        "a,b,c\r\n1,2,3\r\n\r\n",
        "a,b,c\r\n\"1,2,3\r\n4,5,6\r\n",
      })
  void aColumnThatIsMissingOrARowThatIsCutOffIsNone(String text) {
    assertThatThrownBy(() -> read(text, List.of("a", "b"))).isInstanceOf(IOException.class);
  }

  private static List<List<String>> read(String text, List<String> columns) throws IOException {
    CsvRows rows = new CsvRows(text.getBytes(StandardCharsets.UTF_8), columns);
    List<List<String>> all = new ArrayList<>();
    while (rows.next()) {
      all.add(columns.stream().map(rows::text).toList());
    }
    return all;
  }

  private static List<List<String>> byLibrary(String text, List<String> columns)
      throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord row : rows) {
        all.add(columns.stream().map(row::get).toList());
      }
    }
    return all;
  }
}
