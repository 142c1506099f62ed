package dev.taskgauge.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;

/** The entry of benchmarks.jar. */
public final class Main {
  private static final int HELP_COLUMNS = 96;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    // Libraries format numbers in the default locale; what is printed is the same everywhere.
    Locale.setDefault(Locale.ROOT);
    // Libraries log to nobody; without this, SLF4J says so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(create().execute(args));
  }

  /** The commands. */
  static CommandLine create() {
    CommandLine main =
        new CommandLine(new MainCommand())
            .addSubcommand(new LocalNoOpCommand())
            .addSubcommand(new LocalMemoryCommand())
            .addSubcommand(new LocalSleepCommand())
            .addSubcommand(new MetgCommand())
            .addSubcommand(new SqsReceiveCommand())
            .addSubcommand(new SqsConsumerCommand())
            .addSubcommand(new SqsLatencyCommand())
            .addSubcommand(new SqsEndToEndCommand())
            .addSubcommand(new SqsScaleCommand())
            .addSubcommand(new SqsFleetCommand())
            .addSubcommand(new StartUpCommand())
            .addSubcommand(new TablesCommand())
            .addSubcommand(new CompareResultsCommand());
    return main.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(HELP_COLUMNS)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof IllegalArgumentException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.USAGE;
              }
              failure.printStackTrace(command.getErr());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
