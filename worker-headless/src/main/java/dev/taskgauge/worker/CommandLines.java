package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together. */
final class CommandLines {
  private static final int HELP_COLUMNS = 96;

  private CommandLines() {}

  /** The command line of worker.jar. */
  static CommandLine create(ExperimentStarter starter, Console console, Interruption interruption) {
    FailureReport failures = new FailureReport(console.err());
    CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
    completion
        .getCommandSpec()
        .usageMessage()
        .description(
            "Prints a completion script for bash and zsh; see the help of the main command.");
    CommandLine main =
        new CommandLine(new MainCommand(console.err()))
            .addSubcommand("client", new ClientCommand(starter, console, interruption))
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
        .registerConverter(Long.class, CommandLines::wholeNumber);
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

  private static Long wholeNumber(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "': expected a whole number");
    }
  }
}
