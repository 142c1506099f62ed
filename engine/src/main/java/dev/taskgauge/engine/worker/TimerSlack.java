package dev.taskgauge.engine.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The freedom that Linux takes to wake a thread late, so as to wake several at once: 50 µs unless
 * told otherwise, which is much of a short sleep. Threads inherit it from the thread that starts
 * them.
 */
final class TimerSlack {
  private static final Path THIS_THREAD = Path.of("/proc/thread-self");

  private TimerSlack() {}

  /**
   * Asks for the least slack for this thread and those that it starts from now on. Where that is
   * not to be had (another system, an odd container) sleeps overshoot by more, and the record shows
   * it.
   *
   * @return whether it was granted
   */
  static boolean minimizeForThisThread() {
    try {
      // The link reads PROCESS/task/THREAD; a thread may set its own slack without privileges.
      Path thread = Files.readSymbolicLink(THIS_THREAD).getFileName();
      Files.writeString(Path.of("/proc", thread.toString(), "timerslack_ns"), "1");
      return true;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return false;
    }
  }
}
