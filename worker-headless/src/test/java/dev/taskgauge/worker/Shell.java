package dev.taskgauge.worker;

import dev.taskgauge.engine.run.BackendUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Types a command line and looks at what comes out, without a process. */
record Shell(int exitCode, String out, String err) {
  static Shell type(ExperimentStarter starter, String... args) {
    return type(starter, 0, args);
  }

  static Shell type(ExperimentStarter starter, int errColumns, String... args) {
    return new Typist().engine(new ScriptedEngine(starter)).errColumns(errColumns).type(args);
  }

  /** The engine itself, without servers. */
  static ExperimentStarter measuring() {
    return new MeasuringEngine()
        .experiments(
            () -> {
              throw new BackendUnavailableException("no servers in this test", null);
            });
  }

  /** Types on a machine that is made up; what is not set is not there. */
  static final class Typist {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    private Engine engine = new ScriptedEngine();
    private ServersStarter servers = new ScriptedServers();
    private ProgramFiles files =
        new ProgramFiles(Path.of("/nowhere/worker.jar"), Path.of("/nowhere/worker.jar"));
    private Map<String, String> environment = Map.of();
    private Questions questions = question -> Optional.empty();
    private Timing timing = ScriptedTiming.never();
    private int errColumns;
    private Interruption interruption =
        new Interruption(errStream, secondInterrupt -> {}, exitCode -> {});

    Typist engine(Engine engine) {
      this.engine = engine;
      return this;
    }

    Typist servers(ServersStarter servers) {
      this.servers = servers;
      return this;
    }

    Typist files(Path program) {
      this.files = new ProgramFiles(program, program);
      return this;
    }

    Typist environment(Map<String, String> environment) {
      this.environment = environment;
      return this;
    }

    Typist answers(String answer) {
      this.questions =
          question -> {
            errStream.print(question);
            return Optional.of(answer);
          };
      return this;
    }

    Typist timing(Timing timing) {
      this.timing = timing;
      return this;
    }

    Typist errColumns(int errColumns) {
      this.errColumns = errColumns;
      return this;
    }

    Typist interruption(Interruption interruption) {
      this.interruption = interruption;
      return this;
    }

    Shell type(String... args) {
      Console console =
          new Console(
              new PrintStream(out, true, StandardCharsets.UTF_8), errStream, errColumns, questions);
      TerminalServers terminalServers =
          new TerminalServers(new ServersClassPath(files, environment), servers, files, errStream);
      int exitCode =
          CommandLines.execute(
              new CommandParts(engine, terminalServers, console, interruption, timing), args);
      return new Shell(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
