package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.results.ResultComparison;
import dev.taskgauge.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** See the description. */
@Command(
    name = "compare-results",
    mixinStandardHelpOptions = true,
    description =
        "Compares two result files of the same comparison, such as before and after a change: for"
            + " each line and side whether the second is better, worse or the same, with the 95 %%"
            + " interval of the change.",
    footer = {"", "Exit code: 4 where something is worse, else 0."})
final class CompareResultsCommand implements Callable<Integer> {
  private static final int WORSE = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FIRST", description = "The result file compared with.")
  private @Nullable Path first;

  @Parameters(index = "1", paramLabel = "SECOND", description = "The result file that is judged.")
  private @Nullable Path second;

  @Option(
      names = "--noise",
      paramLabel = "PERCENT",
      description = "The change that is of no interest (default: 5).")
  private double noisePercent = 5;

  @Override
  public Integer call() throws IOException {
    if (first == null || second == null) {
      throw new IllegalArgumentException("expected two result files");
    }
    ResultComparison comparison =
        ResultComparison.of(ResultFile.read(first), ResultFile.read(second), noisePercent / 100);
    spec.commandLine().getOut().print(comparison.toMarkdown());
    spec.commandLine().getOut().flush();
    return comparison.isAnythingWorse() ? WORSE : 0;
  }
}
