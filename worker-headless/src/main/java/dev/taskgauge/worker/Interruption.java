package dev.taskgauge.worker;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Ctrl+C and SIGTERM: what runs is stopped, and the JVM waits until it has finished. The exit code
 * after a signal is the JVM's, 128 and the number of the signal, where a command does not have its
 * own.
 */
final class Interruption {
  /** A run stops within a second; then servers and worker processes may have to be ended. */
  private static final Duration LONGEST_WAIT_FOR_A_RUN = Duration.ofSeconds(30);

  private static final Stopping NOTHING =
      new Stopping(() -> false, Duration.ZERO, "nothing to stop", false);

  private final PrintStream err;
  private final Consumer<Runnable> onSecondInterrupt;
  private final IntConsumer halt;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile Stopping stopping = NOTHING;
  private volatile int exitCode;
  private volatile boolean ending;

  /**
   * Does nothing before it is installed.
   *
   * @param err told where something does not stop in time
   * @param onSecondInterrupt is given what another Ctrl+C does
   * @param halt ends the process with an exit code, also within its end
   */
  Interruption(PrintStream err, Consumer<Runnable> onSecondInterrupt, IntConsumer halt) {
    this.err = err;
    this.onSecondInterrupt = onSecondInterrupt;
    this.halt = halt;
  }

  /** That of this process. */
  static Interruption ofProcess(PrintStream err) {
    return new Interruption(err, SecondInterrupt::armFor, Runtime.getRuntime()::halt);
  }

  /** Takes part in the end of the JVM from now on. */
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop-on-interrupt"));
  }

  /**
   * How to stop what runs from now on; the exit code is the JVM's.
   *
   * @param stop stops it, and returns whether there is something to wait for; where there is not,
   *     the process ends at once
   */
  void stopBy(BooleanSupplier stop) {
    stopping =
        new Stopping(
            stop,
            LONGEST_WAIT_FOR_A_RUN,
            "the run did not stop in time; its record is lost",
            false);
  }

  /**
   * How to stop what runs from now on and is meant to end so: the exit code is the command's own.
   *
   * @param stop lets it stop, and returns at once
   * @param longestWait until the process ends all the same
   * @param late what is said then
   */
  void stopAsMeant(Runnable stop, Duration longestWait, String late) {
    stopping =
        new Stopping(
            () -> {
              stop.run();
              return true;
            },
            longestWait,
            late,
            true);
  }

  /**
   * Everything is printed; nobody waits any more.
   *
   * @return whether the process is to exit with that code now: where it is ending already, older
   *     Javas would take it in place of the signal's, if it came between the last hook and the end
   */
  boolean finished(int exitCode) {
    this.exitCode = exitCode;
    finished.countDown();
    return !ending;
  }

  /** Called once, when the JVM ends for whatever reason. */
  void stopAndWait() {
    ending = true;
    Stopping current = stopping;
    if (finished.getCount() > 0) {
      if (!current.stop().getAsBoolean()) {
        return;
      }
      onSecondInterrupt.accept(() -> halt.accept(ExitCodes.INTERRUPTED));
    }
    boolean inTime = awaitFinished(current);
    if (!inTime) {
      err.println("taskgauge: " + current.late());
      err.flush();
    }
    if (current.ownExitCode()) {
      // The JVM would take the signal's number. All is flushed: see finished.
      halt.accept(inTime ? exitCode : ExitCodes.UNEXPECTED);
    }
  }

  private boolean awaitFinished(Stopping current) {
    try {
      return finished.await(current.longestWait().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Stopping(
      BooleanSupplier stop, Duration longestWait, String late, boolean ownExitCode) {}
}
