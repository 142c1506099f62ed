package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServersStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs experiment files. */
@Command(
    name = "run",
    customSynopsis = {
      "java -jar worker.jar run FILE... [OPTIONS]",
      "       java -jar worker.jar run --resume DIR [OPTIONS]"
    },
    description =
        "Runs experiment files: every point of their grid, repeated and in shuffled order, or a"
            + " search. Writes record, tables, charts and a report.",
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every run was measured and every task completed",
      "1:tasks failed",
      "2:wrong use or wrong input; nothing was run",
      "3:the back end can not be reached",
      "4:a condition of --fail-if is met, or it is slower than the baseline allows; or there is no"
          + " result to judge that by",
      "5:a time limit ended runs, or the experiment, before all was measured; what was is kept",
      "70:unexpected error, or the results could not be written",
      "130:interrupted (Ctrl+C); finished runs are kept, --resume goes on",
      "143:the same after SIGTERM"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar run workloads/report-figure-3-quick.json",
      "  java -jar worker.jar run my.json --set workers=1,2,4 --set repetitions=5 --out results",
      "  java -jar worker.jar run --resume results",
      "  java -jar worker.jar run my.json --fail-if 'efficiency<0.9'",
      "  java -jar worker.jar run my.json --baseline before --fail-if-slower 5%%",
      "",
      "Without --out, each experiment gets a directory of its own in reports/. The tables go to",
      "standard output, everything else to standard error."
    })
final class RunCommand implements Callable<Integer> {
  private static final Path REPORTS = Path.of("reports");

  private final CommandParts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Experiment files, in order.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the results are written; of several files, a directory in it each. Must not hold"
              + " an experiment.")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with an experiment that was interrupted, in its directory.")
  private @Nullable Path resumed;

  @ArgGroup(validate = false, exclusive = false, heading = "%nWhat is run and checked:%n")
  private RunOptions options = new RunOptions();

  @ArgGroup(validate = false, exclusive = false, heading = "%nServers of SQS on this machine:%n")
  private ServersOptions servers = new ServersOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no progress; errors and the result only.")
  private boolean quiet;

  RunCommand(CommandParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() throws Exception {
    checkOptions();
    List<PlannedExperiment> planned = planned();
    checkConditions(planned);
    ExperimentStarter starter = parts.engine().experiments(localServers(planned));
    ExperimentSession session =
        new ExperimentSession(parts, starter, new ResultChecks(options), quiet);
    int worst = ExitCodes.DONE;
    for (PlannedExperiment each : planned) {
      int code = session.run(each);
      if (code == ExitCodes.INTERRUPTED) {
        return code;
      }
      worst = ExitCodes.worse(worst, code);
    }
    return worst;
  }

  private void checkOptions() {
    if (resumed == null && files.isEmpty()) {
      throw wrong("no experiment file: expected at least one, or --resume DIR");
    }
    if (resumed != null && (!files.isEmpty() || out != null || !options.overrides.isEmpty())) {
      throw wrong("--resume goes on with an experiment as it is: expected no FILE, --out or --set");
    }
    if (options.slower != null && options.baseline == null) {
      throw wrong("--fail-if-slower: expected --baseline with it");
    }
  }

  /** A search tries lengths that are too short on purpose. */
  private void checkConditions(List<PlannedExperiment> planned) {
    for (PlannedExperiment each : planned) {
      if (!options.thresholds.isEmpty() && each.experiment().plan() instanceof MetgPlan) {
        throw wrong(
            "--fail-if: "
                + each.experiment().name()
                + " is a search, which has no points: expected --baseline and --fail-if-slower");
      }
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<PlannedExperiment> planned() throws IOException, WrongInputException {
    if (resumed != null) {
      return List.of(PlannedExperiment.resume(resumed));
    }
    List<PlannedExperiment> planned = new ArrayList<>();
    for (Path file : files) {
      planned.add(
          PlannedExperiment.of(
              file, options.overrides, out, files.size() > 1, new RunStore(REPORTS)));
    }
    return planned;
  }

  /** Found before anything is measured, so that what is missing is told at once. */
  private LocalServersStarter localServers(List<PlannedExperiment> planned)
      throws BackendUnavailableException {
    boolean needed =
        planned.stream().map(PlannedExperiment::experiment).anyMatch(Experiment::needsServersHere);
    if (!needed) {
      return () -> {
        throw new BackendUnavailableException("no servers were asked for", null);
      };
    }
    try {
      return parts.servers().find(servers.classPath)::start;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
