package dev.taskgauge.benchmarks.local;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** What Java 17 may not have, by reflection: benchmarks are built for 17, to be run on both. */
final class NewerJava {
  private NewerJava() {}

  static boolean hasVirtualThreads() {
    return Runtime.version().feature() >= 21;
  }

  /** One virtual thread a task. */
  static ExecutorService virtualThreadPerTaskExecutor() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw missing(e);
    }
  }

  static ThreadFactory virtualThreads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw missing(e);
    }
  }

  /**
   * What all threads have allocated so far, also those that have ended; empty where Java can not
   * tell.
   */
  static OptionalLong allocatedBytes() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try {
      return OptionalLong.of(
          (long)
              Class.forName("com.sun.management.ThreadMXBean")
                  .getMethod("getTotalThreadAllocatedBytes")
                  .invoke(threads));
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      return OptionalLong.empty();
    }
  }

  private static IllegalStateException missing(Exception cause) {
    return new IllegalStateException(
        "virtual threads: expected Java 21 or newer, this is " + Runtime.version(), cause);
  }
}
