package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final long SEED = 20260314;
  private static final List<String> PIECES =
      List.of("a", ",", "\"", "\n", "\r\n", "\r", "é", "𝟙", " ", "", "1.5");

  @TempDir Path folder;

  @Test
  void theWantedCellsAreRead() throws IOException {
    CsvTable table = open("a,b,c\r\n1,2,3\r\n4,,6\r\n", "c", "b");

    assertThat(rows(table, 2)).containsExactly(List.of("3", "2"), List.of("6", ""));
    assertThat(table.next()).isFalse();
  }

  @Test
  void linesMayEndInAnyWayAndTheLastOneNeedNot() throws IOException {
    assertThat(rows(open("a,b\n1,2\r\n3,4\r5,6", "a", "b"), 2))
        .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
  }

  @Test
  void whatIsInQuotesIsOneCell() throws IOException {
    assertThat(rows(open("a,b\r\n\"1,\n2\",\"say \"\"x\"\"\"\r\n\"\"\"\",\"\"", "a", "b"), 2))
        .containsExactly(List.of("1,\n2", "say \"x\""), List.of("\"", ""));
  }

  @Test
  void readsWhateverTheLibraryWrites() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      int columns = 2 + random.nextInt(4);
      List<List<String>> wanted = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
        printer.printRecord(List.of("a", "b", "c", "d", "e").subList(0, columns));
        for (int row = random.nextInt(4); row > 0; row--) {
          List<String> cells = cells(random, columns);
          printer.printRecord(cells);
          wanted.add(List.of(cells.get(1), cells.get(0)));
        }
      }

      assertThat(rows(open(text.toString(), "b", "a"), 2)).as("%s", text).isEqualTo(wanted);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1\n", "a,b\n1,2,3\n", "a,b\n1,2\n\n", "a,b\n1,\"2\n", "a\n1\n", ""})
  void whatIsNoSuchTableIsRefused(String text) {
    assertThatThrownBy(() -> rows(open(text, "a", "b"), 2)).isInstanceOf(IOException.class);
  }

  private CsvTable open(String text, String... wanted) throws IOException {
    return CsvTable.open(Files.writeString(folder.resolve("table.csv"), text), List.of(wanted));
  }

  private static List<List<String>> rows(CsvTable table, int cells) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    while (table.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < cells; i++) {
        row.add(table.cell(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(Random random, int columns) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      StringBuilder cell = new StringBuilder();
      for (int piece = random.nextInt(4); piece > 0; piece--) {
        cell.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      cells.add(cell.toString());
    }
    return cells;
  }
}
