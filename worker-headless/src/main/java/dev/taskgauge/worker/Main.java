package dev.taskgauge.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;

/** The entry of worker.jar. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    run(args, new MeasuringEngine());
  }

  /** Runs a command on an engine, which tests of processes script. */
  static void run(String[] args, Engine engine) {
    // Libraries format numbers in the default locale; what is printed is the same everywhere.
    Locale.setDefault(Locale.ROOT);
    // The AWS SDK logs to nobody: what a user is to know, commands say. Without this, it says so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    FailureNotingStream standardOutput =
        new FailureNotingStream(new FileOutputStream(FileDescriptor.out));
    Console console = Console.ofProcess(standardOutput);
    Interruption interruption = Interruption.ofProcess(console.err());
    interruption.install();
    int exitCode = execute(args, engine, console, interruption);
    console.out().flush();
    int finalCode =
        standardOutput.failure().map(new FailureReport(console.err())::notPrinted).orElse(exitCode);
    console.err().flush();
    if (interruption.finished(finalCode)) {
      System.exit(finalCode);
    }
  }

  private static int execute(
      String[] args, Engine engine, Console console, Interruption interruption) {
    try {
      ProgramFiles files = ProgramFiles.ofProcess();
      TerminalServers servers =
          new TerminalServers(
              new ServersClassPath(files, System.getenv()),
              new LocalAwsStarter(),
              files,
              console.err());
      return CommandLines.execute(
          new CommandParts(engine, servers, console, interruption, Timing.system()), args);
    } catch (Throwable e) { // Errors too, such as too little memory for the threads asked for.
      return new FailureReport(console.err()).unexpected(e);
    }
  }
}
