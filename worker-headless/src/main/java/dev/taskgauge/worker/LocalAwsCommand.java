package dev.taskgauge.worker;

import dev.taskgauge.engine.run.BackendUnavailableException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts SQS and DynamoDB on this machine for workers and clients in other terminals. */
@Command(
    name = "local-aws",
    customSynopsis = "java -jar worker.jar local-aws [--servers-class-path FILE]",
    description = {
      "Starts SQS (ElasticMQ) and DynamoDB (DynamoDB Local) on this machine.",
      "All is in memory, and only this machine can reach it. Prints three lines to copy: an export"
          + " for every other terminal, a worker and a client. Runs until Ctrl+C.",
      "",
      "DynamoDB Local comes under Amazon's own licence: for internal use by holders of an AWS"
          + " account, no redistribution. That is why its jars are not in worker.jar."
    },
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped by Ctrl+C or SIGTERM",
      "2:wrong use",
      "3:the servers can not be started, or ended by themselves",
      "70:unexpected error"
    })
final class LocalAwsCommand implements Callable<Integer> {
  /** The servers themselves are given five seconds to end. */
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private static final int SLOTS_OF_THE_EXAMPLE = 4;

  private final CommandParts parts;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServersOptions options = new ServersOptions();

  LocalAwsCommand(CommandParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() throws BackendUnavailableException, InterruptedException {
    TerminalServers.Startable startable = find();
    CompletableFuture<@Nullable Integer> end = new CompletableFuture<>();
    parts
        .interruption()
        .stopAsMeant(() -> end.complete(null), LONGEST_END, "the servers did not end in time");
    try (ServersStarter.Servers servers = startable.start()) {
      CompletableFuture<Void> unused = servers.onExit().thenAccept(end::complete);
      print(servers);
      Integer exitCode = end.get();
      if (exitCode != null) {
        throw new BackendUnavailableException(
            "the servers ended by themselves, with exit code " + exitCode, null);
      }
      return ExitCodes.DONE;
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing fails here", e);
    }
  }

  private TerminalServers.Startable find() throws BackendUnavailableException {
    try {
      return parts.servers().find(options.classPath);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The three lines alone go to standard output, so that a program can read them, too. */
  private void print(ServersStarter.Servers servers) {
    PrintStream err = parts.console().err();
    PrintStream out = parts.console().out();
    URI sqs = servers.place().sqsEndpoint();
    URI dynamoDb = servers.place().dynamoDbEndpoint();
    err.println("SQS " + sqs + ", DynamoDB " + dynamoDb + "; all in memory, until Ctrl+C.");
    err.println(
        "The first line goes into every other terminal, the second into one, the third into"
            + " another:");
    err.flush();
    String program = parts.servers().startCommand();
    out.println(
        servers.environment().entrySet().stream()
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .collect(Collectors.joining(" ", "export ", "")));
    out.println(program + " worker -s demo -t " + SLOTS_OF_THE_EXAMPLE);
    out.println(
        program
            + " client -s demo --slots "
            + SLOTS_OF_THE_EXAMPLE
            + " --tasks-per-worker 1000 --length 10ms");
    out.flush();
  }
}
