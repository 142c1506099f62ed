package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Machine;
import dev.taskgauge.benchmarks.results.MarkdownTable;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.benchmarks.results.ResultFile;
import dev.taskgauge.benchmarks.results.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every measuring command can be told, and what it does with what it has measured. */
final class MeasureOptions {
  /** The command that has these options. */
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "Rounds that are kept; each measures every side once (default: 5).")
  private int repetitions = 5;

  @Option(
      names = "--warm-ups",
      paramLabel = "N",
      description = "Rounds before them, which are not kept (default: as the comparison needs).")
  private int warmUps = -1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The order of the sides in each round is drawn from it (default: 1).")
  private long seed = 1;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "A repetition of one side that takes longer is broken off (default: 120).")
  private int limitSeconds = 120;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes every repetition as JSON.")
  private @Nullable Path out;

  private final Machine machine = Machine.capture();

  /** What measures in turns, as told. */
  Alternation alternation(int defaultWarmUps) {
    return new Alternation(
        repetitions,
        warmUps < 0 ? defaultWarmUps : warmUps,
        seed,
        Duration.ofSeconds(limitSeconds),
        log());
  }

  /** Where is told what happens meanwhile. Any thread. */
  Consumer<String> log() {
    PrintWriter err = command.commandLine().getErr();
    return err::println;
  }

  /** Writes and prints; the exit code: 1 where a side failed. */
  int finish(List<Metric> metrics, List<LineResult> lines, Map<String, String> settings)
      throws IOException {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("repetitions", Integer.toString(repetitions));
    all.put("seed", Long.toString(seed));
    Results results = new Results(Results.VERSION, command.name(), all, machine, metrics, lines);
    if (out != null) {
      ResultFile.write(out, results);
    }
    command.commandLine().getOut().println(MarkdownTable.of(results));
    boolean failed =
        lines.stream()
            .flatMap(line -> line.sides().stream())
            .anyMatch(side -> !side.troubles().isEmpty());
    return failed ? 1 : 0;
  }
}
