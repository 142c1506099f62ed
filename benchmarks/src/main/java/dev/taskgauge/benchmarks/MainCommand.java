package dev.taskgauge.benchmarks;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What stands before the subcommands. Alone it explains itself. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    description =
        "Measures TaskGauge's own overhead beside what people would use instead. Every comparison"
            + " measures its sides in turns, in one program.",
    synopsisSubcommandLabel = "COMMAND")
final class MainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return spec.exitCodeOnInvalidInput();
  }
}
