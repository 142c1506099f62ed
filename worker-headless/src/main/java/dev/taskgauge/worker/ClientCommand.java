package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.report.ResultFiles;
import dev.taskgauge.engine.report.TextReport;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a workload and prints what came out. */
@Command(
    name = "client",
    customSynopsis = {
      "java -jar worker.jar client -s LOCAL -t N -w FILE [OPTIONS]",
      "       java -jar worker.jar client -t N --tasks N --length LENGTH [OPTIONS]"
    },
    description = "Runs a workload and prints elapsed time, throughput, efficiency and lost time.",
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every task completed",
      "1:tasks failed",
      "2:wrong use or wrong input; nothing was run",
      "3:the back end can not be reached",
      "70:unexpected error, or the results could not be written",
      "130:interrupted (Ctrl+C); what was measured is printed, marked as STOPPED",
      "143:the same after SIGTERM"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar client -s LOCAL -t 16 -w tasks.txt",
      "  java -jar worker.jar client -t 1,2,4,8,16 --tasks-per-worker 1000 --length 10ms",
      "  java -jar worker.jar client -t 4 --tasks 500 --kind cpu --length exponential:5ms --seed 7",
      "  java -jar worker.jar client -t 16 -w tasks.txt --unit ms --out results --json > run.json",
      "",
      "Data goes to standard output, everything else to standard error."
    })
final class ClientCommand implements Callable<Integer> {
  private final ExperimentStarter starter;
  private final Console console;
  private final Interruption interruption;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(validate = false, exclusive = false, heading = "%nBack end:%n")
  private BackendOptions backend = new BackendOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nWorkload:%n")
  private WorkloadOptions workload = new WorkloadOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  ClientCommand(ExperimentStarter starter, Console console, Interruption interruption) {
    this.starter = starter;
    this.console = console;
    this.interruption = interruption;
  }

  @Override
  public Integer call()
      throws BackendUnavailableException,
          IOException,
          InterruptedException,
          WrongInputException,
          ResultsNotWrittenException {
    Experiment experiment = experiment();
    int runCount = experiment.runs().size();
    RunNarrator narrator =
        new RunNarrator(progress(), runCount, run -> printReport(run, runCount > 1));
    boolean ran = false;
    boolean complete = false;
    try {
      complete = run(experiment, narrator);
      ran = true;
    } finally {
      // A run that fails takes nothing of those before it.
      if (ran || !narrator.runs().isEmpty()) {
        printEnd(experiment.name(), narrator.runs());
        writeFiles(experiment.name(), narrator.runs());
      }
    }
    return exitCode(narrator.runs(), complete);
  }

  private Experiment experiment() {
    try {
      Experiment experiment =
          new Experiment(workload.name(), workload.spec(), backend.settings(), backend.workers());
      if (output.directory != null) {
        OutputDirectory.prepare(output.directory);
      }
      return experiment;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private ProgressDisplay progress() {
    if (output.quiet) {
      return ProgressDisplay.NONE;
    }
    return console.errColumns() > 0
        ? new BarProgress(console.err(), console.errColumns())
        : new LineProgress(console.err());
  }

  private boolean run(Experiment experiment, RunNarrator narrator)
      throws BackendUnavailableException,
          WorkloadFileException,
          InterruptedException,
          WrongInputException {
    interruption.stopBy(
        () -> {
          starter.stop();
          return narrator.hasStarted();
        });
    try {
      return starter.run(experiment, narrator);
    } catch (WorkloadFileException e) {
      throw e;
    } catch (IOException e) {
      throw new WrongInputException(
          "--workload " + workload.name() + ": can not be read: " + FailureReport.reason(e), e);
    } catch (IllegalArgumentException e) {
      if (narrator.hasStarted()) {
        throw e;
      }
      throw new WrongInputException(String.valueOf(e.getMessage()), e);
    }
  }

  private void printReport(RunRecord run, boolean moreFollows) {
    if (!output.json) {
      console.out().print(TextReport.run(run) + (moreFollows ? "\n" : ""));
      console.out().flush();
    }
  }

  private void printEnd(String name, List<RunRecord> runs) throws IOException {
    if (output.json) {
      RunStore.writeRecord(
          name, runs, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    } else if (runs.size() > 1) {
      console.out().print(TextReport.table(runs));
    }
  }

  private void writeFiles(String name, List<RunRecord> runs) throws ResultsNotWrittenException {
    Path directory = output.directory;
    if (directory == null || runs.isEmpty()) {
      return;
    }
    try {
      ResultFiles.write(directory, name, runs);
    } catch (IOException e) {
      throw new ResultsNotWrittenException(
          "--out " + directory + ": can not be written: " + FailureReport.reason(e), e);
    }
    if (!output.quiet) {
      console.err().println("wrote record.json, summary.csv and timeline.csv to " + directory);
    }
  }

  private static int exitCode(List<RunRecord> runs, boolean complete) {
    if (!complete || runs.stream().anyMatch(run -> run.measurement().end() == RunEnd.STOPPED)) {
      return ExitCodes.INTERRUPTED;
    }
    return runs.stream().anyMatch(run -> run.measurement().tasks().failed() > 0)
        ? ExitCodes.TASKS_FAILED
        : ExitCodes.DONE;
  }
}
