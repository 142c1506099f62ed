package dev.taskgauge.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;

/** The entry of worker.jar. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    // Libraries format numbers in the default locale; what is printed is the same everywhere.
    Locale.setDefault(Locale.ROOT);
    FailureNotingStream standardOutput =
        new FailureNotingStream(new FileOutputStream(FileDescriptor.out));
    Console console = Console.ofProcess(standardOutput);
    Interruption interruption = Interruption.ofProcess(console.err());
    interruption.install();
    int exitCode = execute(args, console, interruption);
    console.out().flush();
    int finalCode =
        standardOutput.failure().map(new FailureReport(console.err())::notPrinted).orElse(exitCode);
    console.err().flush();
    interruption.finished(finalCode);
    System.exit(finalCode);
  }

  private static int execute(String[] args, Console console, Interruption interruption) {
    try {
      return CommandLines.create(ExperimentStarter.engine(), console, interruption).execute(args);
    } catch (Throwable e) { // Errors too, such as too little memory for the threads asked for.
      return new FailureReport(console.err()).unexpected(e);
    }
  }
}
