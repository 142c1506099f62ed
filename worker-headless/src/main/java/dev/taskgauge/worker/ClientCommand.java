package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.report.ResultFiles;
import dev.taskgauge.engine.report.TextReport;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServersStarter;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a workload and prints what came out. */
@Command(
    name = "client",
    customSynopsis = {
      "java -jar worker.jar client -s LOCAL -t N -w FILE [OPTIONS]",
      "       java -jar worker.jar client -t N --tasks N --length LENGTH [OPTIONS]",
      "       java -jar worker.jar client -s QUEUE [--slots N] -w FILE [OPTIONS]",
      "       java -jar worker.jar client -s QUEUE --this-machine [-t N] -w FILE [OPTIONS]",
      "       java -jar worker.jar client -s QUEUE --check | --delete [--yes]"
    },
    description = "Runs a workload and prints elapsed time, throughput, efficiency and lost time.",
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every task completed, or the check or the deletion went well",
      "1:tasks failed, or the question of --delete was answered with no",
      "2:wrong use or wrong input; nothing was run",
      "3:the back end can not be reached, or a step of --check failed",
      "70:unexpected error, or the results could not be written",
      "130:interrupted (Ctrl+C); what was measured is printed, marked as STOPPED",
      "143:the same after SIGTERM; a second Ctrl+C ends at once, with 130"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar client -s LOCAL -t 16 -w tasks.txt",
      "  java -jar worker.jar client -t 1,2,4,8,16 --tasks-per-worker 1000 --length 10ms",
      "  java -jar worker.jar client -t 4 --tasks 500 --kind cpu --length exponential:5ms --seed 7",
      "  java -jar worker.jar client -t 16 -w tasks.txt --unit ms --out results --json > run.json",
      "  java -jar worker.jar client -s demo --this-machine -t 1,4,16 --processes 2 -w tasks.txt",
      "  java -jar worker.jar client -s demo --slots 16 --region eu-central-1 -w tasks.txt",
      "",
      "Data goes to standard output, everything else to standard error."
    })
final class ClientCommand implements Callable<Integer> {
  private final CommandParts parts;
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(validate = false, exclusive = false, heading = "%nBack end:%n")
  private BackendOptions backend = new BackendOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nWorkload:%n")
  private WorkloadOptions workload = new WorkloadOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nAWS:%n")
  private AwsOptions aws = new AwsOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nServers of --this-machine:%n")
  private ServersOptions servers = new ServersOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nInstead of a run, on SQS:%n")
  private QueueOptions queue = new QueueOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  ClientCommand(CommandParts parts) {
    this.parts = parts;
    this.console = parts.console();
  }

  @Override
  public Integer call()
      throws BackendUnavailableException,
          IOException,
          InterruptedException,
          WrongInputException,
          ResultsNotWrittenException {
    ClientMode mode = checked(this::mode);
    return switch (mode) {
      case CHECK -> queueActions().check();
      case DELETE -> queueActions().delete(!queue.yes);
      case LOCAL, QUEUE, THIS_MACHINE -> runExperiment();
    };
  }

  private int runExperiment()
      throws BackendUnavailableException,
          IOException,
          InterruptedException,
          WrongInputException,
          ResultsNotWrittenException {
    Experiment experiment = checked(this::experiment);
    ExperimentStarter starter = parts.engine().experiments(localServers());
    int runCount = experiment.points().size();
    ProgressDisplay progress = progress();
    RunNarrator narrator =
        new RunNarrator(progress, runCount, run -> printReport(run, runCount > 1));
    boolean ran = false;
    ExperimentEnd end = ExperimentEnd.STOPPED;
    try {
      end = run(starter, experiment, narrator);
      ran = true;
    } finally {
      progress.ended();
      // A run that fails takes nothing of those before it.
      if (ran || !narrator.runs().isEmpty()) {
        ExperimentRecord record = new ExperimentRecord(experiment, end, narrator.runs());
        printEnd(record);
        writeFiles(record);
      }
    }
    return exitCode(narrator.runs(), end == ExperimentEnd.COMPLETE);
  }

  private ClientMode mode() {
    QueueName.check(backend.queue());
    ClientMode mode = ClientMode.QUEUE;
    if (backend.isLocal()) {
      mode = ClientMode.LOCAL;
    } else if (queue.delete) {
      mode = ClientMode.DELETE;
    } else if (queue.check) {
      mode = ClientMode.CHECK;
    } else if (backend.isThisMachine()) {
      mode = ClientMode.THIS_MACHINE;
    }
    new ClientOptionRules(backend.queue(), mode)
        .check(
            spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList());
    return mode;
  }

  private QueueActions queueActions() {
    Engine.OwnedQueues owned = parts.engine().queues(backend.queue(), checked(() -> aws.place()));
    return new QueueActions(backend.queue(), owned, console);
  }

  private Experiment experiment() {
    Experiment experiment =
        new Experiment(
            workload.name(), workload.spec(), backend.settings(aws.place()), backend.workers());
    if (output.directory != null) {
      OutputDirectory.check(output.directory);
    }
    return experiment;
  }

  /** Found before anything is measured, so that what is missing is told at once. */
  private LocalServersStarter localServers() throws BackendUnavailableException {
    if (!backend.isThisMachine()) {
      return () -> {
        throw new BackendUnavailableException("--this-machine was not given", null);
      };
    }
    try {
      return parts.servers().find(servers.classPath)::start;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** What the options say, or the one message about what is wrong in them. */
  private <T> T checked(Supplier<T> options) {
    try {
      return options.get();
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

  private ExperimentEnd run(ExperimentStarter starter, Experiment experiment, RunNarrator narrator)
      throws BackendUnavailableException,
          WorkloadFileException,
          InterruptedException,
          WrongInputException {
    parts
        .interruption()
        .stopBy(
            () -> {
              starter.stop();
              return narrator.isUnderWay();
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

  private void printEnd(ExperimentRecord record) throws IOException {
    if (output.json) {
      RunStore.writeRecord(record, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    } else if (record.runs().size() > 1) {
      console.out().print(TextReport.table(record.runs()));
    }
  }

  private void writeFiles(ExperimentRecord record) throws ResultsNotWrittenException {
    Path directory = output.directory;
    if (directory == null || record.runs().isEmpty()) {
      return;
    }
    try {
      ResultFiles.write(directory, record);
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
