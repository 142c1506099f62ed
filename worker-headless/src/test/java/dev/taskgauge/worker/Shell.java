package dev.taskgauge.worker;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Types a command line and looks at what comes out, without a process. */
record Shell(int exitCode, String out, String err) {
  static Shell type(ExperimentStarter starter, String... args) {
    return type(starter, 0, args);
  }

  static Shell type(ExperimentStarter starter, int errColumns, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            errColumns);
    Interruption interruption =
        new Interruption(console.err(), secondInterrupt -> {}, exitCode -> {});
    int exitCode = CommandLines.create(starter, console, interruption).execute(args);
    return new Shell(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
