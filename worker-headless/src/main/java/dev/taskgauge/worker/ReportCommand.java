package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
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
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders records again, and compares them. */
@Command(
    name = "report",
    customSynopsis = "java -jar worker.jar report DIR... [OPTIONS]",
    description =
        "Writes tables, charts and the report of experiments again, from their records. Several"
            + " are compared with the first.",
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:a directory holds no record that can be read", "70:not written"},
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar report reports/my-experiment-20261124T090000Z",
      "  java -jar worker.jar report before after --noise 5%"
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

  ReportCommand(CommandParts parts) {
    this.console = parts.console();
  }

  @Override
  public Integer call() throws WrongInputException, ResultsNotWrittenException {
    List<ExperimentResults> all = new ArrayList<>();
    for (Path directory : directories) {
      ExperimentRecord record = read(directory);
      all.add(ExperimentResults.of(record.experiment(), record.runs()));
    }
    for (int i = 0; i < directories.size(); i++) {
      write(directories.get(i));
      print(directories.get(i), all.get(i));
    }
    for (int i = 1; i < directories.size(); i++) {
      ExperimentComparison comparison =
          ExperimentComparison.of(all.get(0), all.get(i), noise.fraction());
      console
          .out()
          .print(
              ComparisonText.of(
                  comparison, directories.get(0).toString(), directories.get(i).toString()));
    }
    return ExitCodes.DONE;
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
      throw new ResultsNotWrittenException(
          directory + ": can not be written: " + FailureReport.reason(e), e);
    }
  }

  private void print(Path directory, ExperimentResults results) {
    PrintStream out = console.out();
    out.println(results.experiment().name() + " (" + directory + ")");
    out.print(ResultsText.of(results));
    Findings.of(results).forEach(sentence -> out.println("- " + sentence));
    out.println();
  }
}
