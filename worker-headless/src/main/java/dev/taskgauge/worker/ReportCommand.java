package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.report.ComparisonFiles;
import dev.taskgauge.engine.report.ComparisonText;
import dev.taskgauge.engine.report.Findings;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.report.ResultsText;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders records again, and compares them. */
@Command(
    name = "report",
    customSynopsis = "java -jar worker.jar report DIR... [OPTIONS]",
    description =
        "Writes tables, charts and the report of experiments again, from their records. Several"
            + " are compared with the first: as text, and in comparison.html and comparison.csv.",
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:a directory holds no record that can be read", "70:not written"},
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar report reports/my-experiment-20261124T090000Z",
      "  java -jar worker.jar report before after --noise 5%%",
      "  java -jar worker.jar report before after best --out compared"
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Directories of experiments.")
  private List<Path> directories = List.of();

  @Option(
      names = "--noise",
      paramLabel = "PERCENT",
      description = "A change within so much is of no interest (default: 2%%).")
  private Percent noise = new Percent(ExperimentComparison.DEFAULT_NOISE);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the comparison is written (default: into the first directory).")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  ReportCommand(CommandParts parts) {
    this.console = parts.console();
  }

  @Override
  public Integer call() throws WrongInputException, ResultsNotWrittenException {
    if (out != null && directories.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "--out is for comparisons: expected two directories or more");
    }
    List<ComparedExperiments.Entry> entries = new ArrayList<>();
    List<String> labels = labels();
    for (int i = 0; i < directories.size(); i++) {
      entries.add(ComparedExperiments.Entry.of(labels.get(i), read(directories.get(i))));
    }
    for (int i = 0; i < directories.size(); i++) {
      write(directories.get(i));
      print(directories.get(i), entries.get(i).results());
    }
    if (directories.size() > 1) {
      compare(ComparedExperiments.of(entries, noise.fraction()));
    }
    return ExitCodes.DONE;
  }

  /** The names of the directories, or their paths as given where two have the same name. */
  private List<String> labels() {
    List<String> names =
        directories.stream()
            .map(directory -> String.valueOf(directory.toAbsolutePath().normalize().getFileName()))
            .toList();
    return new HashSet<>(names).size() == names.size()
        ? names
        : directories.stream().map(Path::toString).toList();
  }

  private void compare(ComparedExperiments compared) throws ResultsNotWrittenException {
    for (int i = 0; i < compared.comparisons().size(); i++) {
      console
          .out()
          .print(
              ComparisonText.of(
                  compared.comparisons().get(i),
                  compared.baseline().label(),
                  compared.candidates().get(i).label()));
    }
    Path directory = out == null ? directories.get(0) : out;
    try {
      ComparisonFiles.write(directory, compared);
    } catch (IOException e) {
      throw notWritten(directory, e);
    }
    console.err().println("comparison: " + directory.resolve(ComparisonFiles.HTML_FILE));
  }

  private static ExperimentRecord read(Path directory) throws WrongInputException {
    try {
      return RunStore.readRecord(directory);
    } catch (IOException e) {
      throw new WrongInputException(FailureReport.file(directory, e), e);
    }
  }

  private static void write(Path directory) throws ResultsNotWrittenException {
    try {
      ReportFiles.write(directory);
    } catch (IOException e) {
      throw notWritten(directory, e);
    }
  }

  private static ResultsNotWrittenException notWritten(Path directory, IOException e) {
    return new ResultsNotWrittenException(
        directory + ": can not be written: " + FailureReport.reason(e), e);
  }

  private void print(Path directory, ExperimentResults results) {
    PrintStream out = console.out();
    out.println(results.experiment().name() + " (" + directory + ")");
    out.print(ResultsText.of(results));
    Findings.of(results).forEach(sentence -> out.println("- " + sentence));
    out.println();
  }
}
