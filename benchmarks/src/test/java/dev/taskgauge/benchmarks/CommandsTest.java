package dev.taskgauge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Machine;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.benchmarks.results.ResultFile;
import dev.taskgauge.benchmarks.results.Results;
import dev.taskgauge.benchmarks.results.Sample;
import dev.taskgauge.benchmarks.results.SideResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void measuresPrintsATableAndWritesEveryRepetition() throws IOException {
    Path file = folder.resolve("noop.json");

    int exitCode =
        execute(
            "local-noop",
            "--threads=2",
            "--tasks=20000",
            "--rivals=jctools",
            "--repetitions=2",
            "--warm-ups=1",
            "--out=" + file);

    assertThat(err.toString()).contains("2 threads, taskgauge, warm-up", "round 2: ");
    assertThat(exitCode).isZero();
    assertThat(out.toString()).contains("### local-noop", "| 2 threads | `jctools` | ");
    Results results = ResultFile.read(file);
    assertThat(results.settings())
        .containsEntry("tasks", "20000")
        .containsEntry("repetitions", "2")
        .containsEntry("seed", "1");
    assertThat(results.lines())
        .flatExtracting(LineResult::sides)
        .allSatisfy(side -> assertThat(side.samples()).hasSize(2));
  }

  @Test
  void printsTheTablesOfAFolderAgain() throws IOException {
    write("a.json", 1, 2, 3);
    write("b.json", 4, 5, 6);

    assertThat(execute("tables", folder.toString())).isZero();

    assertThat(out.toString()).containsSubsequence("| x | `a` | 2 (", "| x | `a` | 5 (");
  }

  @Test
  void comparesTwoFilesAndTellsByTheExitCodeWhetherSomethingIsWorse() throws IOException {
    Path fast = write("fast.json", 200, 201, 202);
    Path slow = write("slow.json", 100, 101, 102);

    assertThat(execute("compare-results", slow.toString(), fast.toString())).isZero();
    assertThat(out.toString()).contains("| better |");
    assertThat(execute("compare-results", fast.toString(), slow.toString())).isEqualTo(4);
    assertThat(out.toString()).contains("| worse |");
  }

  @Test
  void aWrongNameIsNamedWithThoseThatThereAre() {
    assertThat(execute("local-noop", "--rivals=nobody")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--rivals nobody: expected some of taskgauge-1, clock-alone, thread-pool, ")
        .doesNotContain("Exception");
  }

  @Test
  void aHeapThatIsNotSmallIsRefusedWithWhatToDo() {
    assertThat(execute("local-memory")).isEqualTo(2);
    assertThat(err.toString()).contains("expected 256 MiB or less, as by java -Xmx256m -jar");
  }

  @Test
  void aWorkerJarThatIsMissingIsNamedWithWhatToDo() {
    assertThat(execute("sqs-latency", "--worker-jar=nowhere.jar")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--worker-jar nowhere.jar: expected the file that mvn -pl worker-headless");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThat(execute("tables", "nowhere.json")).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere.json: expected a result file or a folder");
  }

  private Path write(String name, double... rates) throws IOException {
    Path file = folder.resolve(name);
    List<Sample> samples = new ArrayList<>();
    for (double rate : rates) {
      samples.add(new Sample(samples.size() + 1, 1, Map.of("rate", rate)));
    }
    ResultFile.write(
        file,
        new Results(
            Results.VERSION,
            "test",
            Map.of(),
            Machine.capture(),
            List.of(new Metric("rate", "tasks/s", true, 0)),
            List.of(new LineResult("x", List.of(new SideResult("a", "", samples, List.of()))))));
    return file;
  }

  private int execute(String... args) {
    CommandLine main = Main.create();
    return main.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
  }
}
