package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.result.BuildInfo;
import dev.taskgauge.engine.run.BackendUnavailableException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves an SQS queue until it is stopped. */
@Command(
    name = "worker",
    customSynopsis = {
      "java -jar worker.jar worker -s QUEUE -t N [OPTIONS]",
      "       java -jar worker.jar -s QUEUE -t N [OPTIONS]"
    },
    description = {
      "Executes the tasks that clients put on an SQS queue.",
      "Runs until Ctrl+C or SIGTERM: it then takes no more, finishes what runs, gives untouched"
          + " messages back and hands over its results. A second Ctrl+C ends it at once."
    },
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped, or idle for as long as --idle-exit says",
      "2:wrong use",
      "3:SQS or DynamoDB can not be reached",
      "70:unexpected error, or it did not stop in time",
      "130:a second Ctrl+C; what it was doing then is done again by others"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar worker -s demo -t 16 --region eu-central-1",
      "  java -jar worker.jar -s demo -t 2 --tasks cpu --idle-exit 10min --log json",
      "",
      "TIME is such as 500ms, 30s or 2min. It logs one line at its start, one a minute, and one",
      "for each run and trouble: to standard error, or with --log json as one JSON object a line",
      "to standard output."
    })
final class WorkerCommand implements Callable<Integer> {
  private static final Duration STATUS_INTERVAL = Duration.ofMinutes(1);

  /** For breaking off, handing over and leaving, after the grace. */
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

  private final CommandParts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--queue"},
      required = true,
      paramLabel = "QUEUE",
      description = "The name that the client's queues and ledger are named after.")
  private String queue = "";

  @ArgGroup(validate = false, exclusive = false)
  private WorkerOptions worker = new WorkerOptions();

  @Option(names = "--log", paramLabel = "FORMAT", description = "text (default), or json.")
  private LogFormat log = LogFormat.TEXT;

  @ArgGroup(validate = false, exclusive = false, heading = "%nAWS:%n")
  private AwsOptions aws = new AwsOptions();

  WorkerCommand(CommandParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() throws BackendUnavailableException, InterruptedException {
    WorkerSettings settings = settings();
    WorkerNarrator narrator =
        new WorkerNarrator(
            settings, BuildInfo.read(), parts.timing().clock(), WorkerLog.to(parts.console(), log));
    Engine.QueueWorker service = parts.engine().worker(settings, narrator);
    parts
        .interruption()
        .stopAsMeant(
            () -> {
              narrator.stopping();
              service.stop();
            },
            settings.grace().plus(LONGEST_GOODBYE),
            "the worker did not stop in time");
    serve(service, narrator);
    narrator.stopped(service.status());
    return ExitCodes.DONE;
  }

  private void serve(Engine.QueueWorker service, WorkerNarrator narrator)
      throws BackendUnavailableException, InterruptedException {
    Timing.Running ticker =
        parts.timing().ticker().every(STATUS_INTERVAL, () -> narrator.status(service.status()));
    try {
      service.run();
    } catch (BackendUnavailableException e) {
      if (log == LogFormat.JSON) {
        narrator.failed(String.valueOf(e.getMessage()));
      }
      throw e;
    } finally {
      ticker.close();
    }
  }

  private WorkerSettings settings() {
    try {
      return worker.settings(queue, aws.place());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
