package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.Threshold;
import dev.taskgauge.engine.deploy.AwsRole;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together. */
final class CommandLines {
  private static final int HELP_COLUMNS = 96;
  private static final Set<String> OPTIONS_OF_MAIN = Set.of("-h", "--help", "-V", "--version");

  private CommandLines() {}

  /** Executes a command line of worker.jar; the exit code. */
  static int execute(CommandParts parts, String... args) {
    return create(parts).execute(withDefaultCommand(args));
  }

  /** Options alone are those of a worker, as in java -jar worker.jar -s demo -t 4. */
  private static String[] withDefaultCommand(String... args) {
    if (args.length == 0 || !args[0].startsWith("-") || OPTIONS_OF_MAIN.contains(args[0])) {
      return args;
    }
    return Stream.concat(Stream.of("worker"), Arrays.stream(args)).toArray(String[]::new);
  }

  private static CommandLine create(CommandParts parts) {
    Console console = parts.console();
    FailureReport failures = new FailureReport(console.err());
    CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
    completion
        .getCommandSpec()
        .usageMessage()
        .description(
            "Prints a completion script for bash and zsh; see the help of the main command.");
    CommandLine main =
        new CommandLine(new MainCommand(console.err()))
            .addSubcommand("client", new ClientCommand(parts))
            .addSubcommand("run", new RunCommand(parts))
            .addSubcommand("report", new ReportCommand(parts))
            .addSubcommand("worker", new WorkerCommand(parts))
            .addSubcommand("local-aws", new LocalAwsCommand(parts))
            .addSubcommand("policy", new PolicyCommand(parts))
            .addSubcommand("user-data", new UserDataCommand(parts))
            .addSubcommand("completion", completion);
    registerConverters(main);
    return main.setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setUsageHelpWidth(HELP_COLUMNS)
        .setParameterExceptionHandler(failures::wrongUse)
        .setExecutionExceptionHandler(failures::failed);
  }

  /** For help and completion scripts, which are ASCII. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static void registerConverters(CommandLine main) {
    main.registerConverter(WorkerCounts.class, checked(WorkerCounts::parse))
        .registerConverter(TasksPerMessage.class, checked(TasksPerMessage::parse))
        .registerConverter(LengthDistribution.class, checked(LengthDistribution::parse))
        .registerConverter(TaskKind.class, oneOf(TaskKind.values(), TaskKind::word))
        .registerConverter(LengthUnit.class, oneOf(LengthUnit.values(), LengthUnit::suffix))
        .registerConverter(
            ThreadKind.class,
            oneOf(ThreadKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT)))
        .registerConverter(
            LogFormat.class,
            oneOf(LogFormat.values(), format -> format.name().toLowerCase(Locale.ROOT)))
        .registerConverter(AwsRole.class, oneOf(AwsRole.values(), AwsRole::word))
        .registerConverter(SlotCount.class, checked(SlotCount::parse))
        .registerConverter(Threshold.class, checked(Threshold::parse))
        .registerConverter(Percent.class, checked(Percent::parse))
        .registerConverter(Duration.class, checked(DurationText::parse))
        .registerConverter(URI.class, checked(AwsOptions::endpoint))
        .registerConverter(Integer.class, wholeNumber(Integer::valueOf))
        .registerConverter(Long.class, wholeNumber(Long::valueOf));
  }

  private static <T> ITypeConverter<T> checked(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  private static <T> ITypeConverter<T> oneOf(T[] values, Function<T, String> name) {
    return text ->
        Arrays.stream(values)
            .filter(value -> name.apply(value).equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "'"
                            + text
                            + "': expected one of "
                            + String.join(", ", Arrays.stream(values).map(name).toList())));
  }

  private static <T> ITypeConverter<T> wholeNumber(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "': expected a whole number");
      }
    };
  }
}
