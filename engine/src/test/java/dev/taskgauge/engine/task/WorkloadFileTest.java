package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadFileTest {
  @TempDir Path folder;

  @Test
  void readsEveryNotation() throws IOException {
    WorkloadFile file =
        read(
            "# a comment",
            "",
            "sleep 0",
            "sleep 10",
            "\tsleep\t0.01\t",
            "sleep 10ms",
            "sleep 10 ms",
            "  sleep 5us   x3 # trailing",
            "sleep 2 m x2#trailing",
            "cpu 5ms",
            "   # läßt sich lesen",
            "cpu 1.5");

    assertThat(ranges(file))
        .containsExactly(
            new TaskRange(0, 1, TaskCommand.sleep(0)),
            new TaskRange(1, 1, TaskCommand.sleep(10_000_000_000L)),
            new TaskRange(2, 3, TaskCommand.sleep(10_000_000)),
            new TaskRange(5, 3, TaskCommand.sleep(5_000)),
            new TaskRange(8, 2, TaskCommand.sleep(120_000_000_000L)),
            new TaskRange(10, 1, TaskCommand.cpu(5_000_000)),
            new TaskRange(11, 1, TaskCommand.cpu(1_500_000_000)));
    assertThat(file.unit()).isEqualTo(LengthUnit.S);
    assertThat(file.hasBareNumbers()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 1ms\r\nsleep 2ms\r\n",
        "sleep 1ms\nsleep 2ms",
        "\ufeffsleep 1ms\nsleep 2ms\n",
        "\ufeff\r\n\r\nsleep 1ms\r\n \t\r\nsleep 2ms",
      })
  void readsEveryLineEndAndAByteOrderMark(String text) throws IOException {
    assertThat(ranges(WorkloadFile.read(write(text), null)))
        .containsExactly(
            new TaskRange(0, 1, TaskCommand.sleep(1_000_000)),
            new TaskRange(1, 1, TaskCommand.sleep(2_000_000)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "# unit: ms, -, MS",
        "#unit:us, -, US",
        "'#\tUnit :\tm ', -, M",
        "# unit: ms, S, S",
        "# no unit here, -, S",
        "# no unit here, MS, MS",
      })
  void readsBareNumbersInTheUnitOfTheCallerElseOfTheFileElseSeconds(
      String comment, @Nullable LengthUnit given, LengthUnit expected) throws IOException {
    WorkloadFile file = WorkloadFile.read(write(comment + "\nsleep 2\nsleep 0.25us\n"), given);

    assertThat(file.unit()).isEqualTo(expected);
    assertThat(file.workload().longestNominalNanos()).isEqualTo(2 * expected.nanos());
    assertThat(file.workload().shortestNominalNanos()).isEqualTo(250);
  }

  @ParameterizedTest
  @CsvSource({
    "sleep 0, false",
    "sleep 0.00, false",
    "sleep 10ms, false",
    "sleep 10 ms, false",
    "sleep 1, true",
    "cpu 0.5 x3, true",
    "sleep 0.0000000000001, true",
  })
  void tellsWhetherAnotherUnitWouldMakeOtherTasks(String line, boolean expected)
      throws IOException {
    assertThat(read("sleep 1ms", line, "sleep 0").hasBareNumbers()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slep 10|unknown command \"slep\", expected sleep or cpu and a length",
        "SLEEP 10|unknown command \"SLEEP\"",
        "sleep0.01|unknown command \"sleep0.01\"",
        "10|unknown command \"10\"",
        "sleep|sleep without a length, expected one such as sleep 10ms",
        "cpu # 5|cpu without a length",
        "sleep x10|\"x10\" is not a length",
        "sleep -1|\"-1\" is negative",
        "sleep nan|\"nan\" is not a length",
        "sleep 1e3|\"1e3\" is not a length",
        "sleep 86401|length \"86401\" (read as s) is over 24 h, expected 0 to 24 h",
        "sleep 25h|unknown unit \"h\" in \"25h\", expected us, ms, s or m",
        "sleep 1 h|unexpected \"h\" after \"1\", expected a unit, a repetition such as x1000",
        "sleep 1ms ms|unexpected \"ms\" after \"1ms\"",
        "sleep 1 2|unexpected \"2\" after \"1\"",
        "sleep 1 x2 x3|unexpected \"x3\" after \"x2\", expected the end of the line",
        "sleep 1 // one|unexpected \"//\" after \"1\"",
        "sleep 1 x0|repetition \"x0\", expected x and a number from 1 to 100000000000",
        "sleep 1 x|repetition \"x\", expected x and a number",
        "sleep 1 x-1|repetition \"x-1\"",
        "sleep 1 x1.5|repetition \"x1.5\"",
        "sleep 1 x1,000|repetition \"x1,000\"",
        "sleep 0 x100000000001|repetition \"x100000000001\"",
        "sleep 0 x99999999999999999999|repetition \"x99999999999999999999\"",
        "sleep 24000 x100000000000|the tasks ask for more than 290 years together",
        "# unit: h|unknown unit \"h\", expected us, ms, s or m",
        "# unit:|unknown unit \"\", expected us, ms, s or m",
        "sleep 1 # unit: ms|the unit comes after a task, expected it on a line of its own before",
      })
  void namesTheFileTheLineAndWhatIsExpected(String line, String expected) throws IOException {
    Path file = write("# first line\n" + line + "\nsleep 1ms\n");

    assertThatThrownBy(() -> WorkloadFile.read(file, null))
        .isInstanceOf(WorkloadFileException.class)
        .hasMessageStartingWith(file + ":2: " + expected)
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  @Test
  void refusesAUnitAfterATaskAndASecondOne() throws IOException {
    assertThat(mistakes("# unit: s\n# unit: s\n# unit: ms\nsleep 1ms\n# unit: s\n"))
        .containsExactly(
            ":3: a second unit \"ms\", expected one in a file",
            ":5: the unit comes after a task, expected it on a line of its own before the first"
                + " one");
  }

  @Test
  void givesEveryMistakeOfAFile() throws IOException {
    assertThat(mistakes("sleep -1\nsleep 1\n\nslep 1\nsleep -1\nsleep -1"))
        .extracting(mistake -> mistake.substring(0, 3))
        .containsExactly(":1:", ":4:", ":5:", ":6:");
  }

  @Test
  void staysAtTheMistakeWhereTheUnitIsUnknown() throws IOException {
    assertThat(mistakes("# unit: msec\nsleep 100000\nsleep 250000\n")).hasSize(1);
  }

  @Test
  void givesTwentyMistakesAndSaysThatThereAreMore() throws IOException {
    assertThat(mistakes("bad\n".repeat(20))).hasSize(20);
    assertThat(mistakes("bad\n".repeat(21) + "sleep 1\n"))
        .hasSize(21)
        .last()
        .isEqualTo(": more mistakes follow, only the first 20 are shown");
    assertThat(mistakes("bad\n".repeat(100_000))).hasSize(21);
  }

  @Test
  void refusesTooManyTasksOnce() throws IOException {
    assertThat(mistakes("sleep 0 x100000000000\n".repeat(5)))
        .containsExactly(
            ":2: more than 100000000000 tasks: expected at most that many in a workload");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment", "\ufeff", "# unit: ms\n"})
  void refusesAFileWithoutTasks(String text) throws IOException {
    assertThat(mistakes(text))
        .containsExactly(":1: no tasks in the file, expected at least one line such as sleep 0.01");
  }

  @Test
  void quotesBrieflyAndMakesControlCharactersVisible() throws IOException {
    assertThat(mistakes("\u001b[31mred\u202e\u00a0\n" + "y".repeat(900) + "\nsleep 1\rsleep 2\n"))
        .containsExactly(
            ":1: unknown command \"\\u001b[31mred\\u202e\\u00a0\", expected sleep or cpu and a length",
            ":2: unknown command \"" + "y".repeat(40) + "...\", expected sleep or cpu and a length",
            ":3: unknown unit \"sleep\" in \"1\\rsleep\", expected us, ms, s or m");
  }

  @Test
  void refusesAnOverlongLineAndReadsOn() throws IOException {
    String comment = "#" + "c".repeat(999);
    assertThat(read(comment, comment + "\r", "sleep 1ms").workload().taskCount()).isEqualTo(1);
    assertThat(mistakes(comment + "c\nsleep 1ms\n#" + "ü".repeat(70_000) + "\nsleep -1"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith(":1: line \"#c").contains("longer than 1000"),
            second -> assertThat(second).startsWith(":3: line \"#ü").contains("longer than 1000"),
            third -> assertThat(third).startsWith(":4: \"-1\" is negative"));
  }

  @Test
  void stopsInALineWithoutAnEnd() throws IOException {
    assertThat(mistakes("a".repeat(3 << 20) + "\nbad\n"))
        .singleElement()
        .satisfies(
            mistake -> assertThat(mistake).startsWith(":1: line \"aaa").hasSizeLessThan(200));
  }

  @ParameterizedTest
  @CsvSource({
    "fffe7300, the text is UTF-16",
    "feff0073, the text is UTF-16",
    "1f8b0800, malformed input: not UTF-8 text",
    "23e4f6fc0a, malformed input: not UTF-8 text",
    "736c656570203000, malformed input: not UTF-8 text",
    "23c0af, malformed input: not UTF-8 text",
    "23eda080, malformed input: not UTF-8 text",
  })
  void refusesWhatIsNoUtf8WithOneMistake(String hex, String expected) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Path file = Files.write(folder.resolve("binary"), bytes);

    assertThatThrownBy(() -> WorkloadFile.read(file, null))
        .isInstanceOf(WorkloadFileException.class)
        .hasMessageStartingWith(file + ":1: " + expected)
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  @Test
  void saysWhyAFileCanNotBeRead() {
    Path missing = folder.resolve("missing.txt");
    assertThatThrownBy(() -> WorkloadFile.read(missing, null))
        .isInstanceOf(IOException.class)
        .hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> WorkloadFile.read(folder, null))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + ": is a directory, expected a workload file");
  }

  @Test
  void holdsRepeatedLinesAsOneEntry() throws IOException {
    WorkloadFile file = WorkloadFile.read(write("sleep 0.01\n".repeat(200_000)), null);

    assertThat(file.workload().taskCount()).isEqualTo(200_000);
    assertThat(file.workload().entryCount()).isEqualTo(1);
    assertThat(file.workload().heldBytes()).isEqualTo(16);
  }

  @Test
  void holdsDifferentLinesInAWordEach() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 200_000; i++) {
      text.append("sleep ").append(i).append("us\n");
    }
    WorkloadFile file = WorkloadFile.read(write(text.toString()), null);

    assertThat(file.workload().entryCount()).isEqualTo(200_000);
    assertThat(file.workload().heldBytes()).isEqualTo(8 * 200_000);
    List<TaskRange> expected = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      expected.add(new TaskRange(i, 1, TaskCommand.sleep((i + 1) * 1_000L)));
    }
    assertThat(ranges(file).equals(expected)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsBackRandomTasksInRandomNotations(long seed) throws IOException {
    Random random = new Random(seed);
    Notation notation = new Notation(random);
    Workload.Builder tasks = new Workload.Builder();
    StringBuilder text = new StringBuilder(notation.start());
    for (int i = 0; i < 2_000; i++) {
      long nanos = (random.nextLong() >>> 1 >>> random.nextInt(63)) % TaskCommand.MAX_NOMINAL_NANOS;
      TaskCommand command =
          new TaskCommand(random.nextBoolean() ? TaskKind.SLEEP : TaskKind.CPU, nanos);
      long count = random.nextBoolean() ? 1 : 1 + random.nextInt(300);
      tasks.add(command, count);
      text.append(notation.lines(command, count));
    }

    WorkloadFile file = WorkloadFile.read(write(text.toString()), null);

    assertThat(ranges(file)).isEqualTo(ranges(tasks.build()));
    assertThat(file.unit()).isEqualTo(notation.bareUnit());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void meetsRandomBytesWithMistakesOnly(long seed) throws IOException {
    Random random = new Random(seed);
    String alphabet = "sleep cpu 0123456789.xmsu#:-\t\r\n\n\u0000\u0007üunit";
    Path file = folder.resolve("fuzz");
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (random.nextInt(4) > 0) {
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
      }
      Files.write(file, bytes);
      readOrRefuse(file);
    }
  }

  private static void readOrRefuse(Path file) throws IOException {
    try {
      assertThat(WorkloadFile.read(file, null).workload().taskCount()).isPositive();
    } catch (WorkloadFileException e) {
      assertThat(e.getMessage().lines())
          .hasSizeBetween(1, 21)
          .allSatisfy(line -> assertThat(line).startsWith(file + ":").hasSizeLessThan(400));
    }
  }

  private WorkloadFile read(String... lines) throws IOException {
    return WorkloadFile.read(write(String.join("\n", lines) + "\n"), null);
  }

  private Path write(String text) throws IOException {
    return Files.write(folder.resolve("tasks.txt"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The mistakes of a file, each without the file's name. */
  private List<String> mistakes(String text) throws IOException {
    Path file = write(text);
    try {
      WorkloadFile.read(file, null);
    } catch (WorkloadFileException e) {
      return e.getMessage().lines().map(line -> line.substring(file.toString().length())).toList();
    }
    return List.of();
  }

  private static List<TaskRange> ranges(WorkloadFile file) {
    return ranges(file.workload());
  }

  private static List<TaskRange> ranges(Workload workload) {
    List<TaskRange> ranges = new ArrayList<>();
    workload.ranges().forEach(ranges::add);
    return ranges;
  }
}
