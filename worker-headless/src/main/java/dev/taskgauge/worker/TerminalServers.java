package dev.taskgauge.worker;

import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.localaws.LocalAws;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * SQS and DynamoDB on this machine, for the commands that start them. Their licence is named before
 * the first start.
 */
final class TerminalServers {
  private final ServersClassPath classPath;
  private final ServersStarter starter;
  private final ProgramFiles program;
  private final PrintStream err;
  private final AtomicBoolean licenceNamed = new AtomicBoolean();

  TerminalServers(
      ServersClassPath classPath, ServersStarter starter, ProgramFiles program, PrintStream err) {
    this.classPath = classPath;
    this.starter = starter;
    this.program = program;
    this.err = err;
  }

  /**
   * What starts them, known to be there.
   *
   * @param classPathOption what was given for {@value ServersClassPath#OPTION}, or null
   * @throws IllegalArgumentException where what was given is wrong
   * @throws BackendUnavailableException where the servers' jars are missing, with what to do
   */
  Startable find(@Nullable String classPathOption) throws BackendUnavailableException {
    String resolved = classPath.resolve(classPathOption);
    return () -> {
      if (licenceNamed.compareAndSet(false, true)) {
        err.println(LocalAws.LICENCE_NOTICE);
      }
      return starter.start(resolved);
    };
  }

  /** How a person starts this program again. */
  String startCommand() {
    return program.startCommand();
  }

  /** Servers that can be started; any number of times, from any thread. */
  @FunctionalInterface
  interface Startable {
    /** Names the licence the first time, starts them, and waits until they answer. */
    ServersStarter.Servers start() throws BackendUnavailableException, InterruptedException;
  }
}
