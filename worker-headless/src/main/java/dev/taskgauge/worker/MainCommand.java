package dev.taskgauge.worker;

import dev.taskgauge.engine.result.BuildInfo;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What stands before the subcommands. Alone it explains itself. */
@Command(
    name = "taskgauge",
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "java -jar worker.jar COMMAND [OPTIONS]",
      "       java -jar worker.jar -s QUEUE -t N [OPTIONS]   (the command worker)"
    },
    description = "Measures task-execution back ends: throughput, efficiency and lost time.",
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar client -s LOCAL -t 16 -w tasks.txt",
      "  java -jar worker.jar client -s demo --this-machine -t 4 -w tasks.txt",
      "  java -jar worker.jar -s demo -t 16",
      "  java -jar worker.jar client -s demo --slots 16 -w tasks.txt",
      "  java -jar worker.jar client --help",
      "",
      "Completion by the Tab key, in bash and zsh:",
      "  alias taskgauge='java -jar /path/to/worker.jar'",
      "  source <(taskgauge completion)"
    })
final class MainCommand implements Callable<Integer> {
  private final PrintStream err;

  @Spec private CommandSpec spec = CommandSpec.create();

  MainCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(err);
    return ExitCodes.WRONG_USE;
  }

  /** Says what runs here. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      BuildInfo build = BuildInfo.read();
      return new String[] {
        "TaskGauge " + build.version() + ", commit " + build.gitCommit(),
        "Java "
            + System.getProperty("java.runtime.version")
            + ", "
            + System.getProperty("java.vendor")
      };
    }
  }
}
