package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.ThreadKind;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads that slots are. */
public final class SlotThreads {
  /** Slots need little stack; 10,000 default ones would reserve 10 GB of address space. */
  private static final long STACK_BYTES = 256 * 1024;

  private SlotThreads() {}

  /** Whether the running Java has such threads. */
  public static boolean areAvailable(ThreadKind kind) {
    return kind == ThreadKind.PLATFORM || Runtime.version().feature() >= 21;
  }

  /**
   * A factory of such threads.
   *
   * @throws IllegalArgumentException where the running Java does not have them
   */
  static ThreadFactory factory(ThreadKind kind) {
    return switch (kind) {
      case PLATFORM -> platform();
      case VIRTUAL -> virtual();
    };
  }

  private static ThreadFactory platform() {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(null, work, "slot-" + count.getAndIncrement(), STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** By reflection, as the engine is built for Java 17, which does not know them. */
  private static ThreadFactory virtual() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> builderType = Class.forName("java.lang.Thread$Builder");
      return (ThreadFactory) builderType.getMethod("factory").invoke(builder);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalArgumentException(
          "virtual threads: expected Java 21 or newer, this is " + Runtime.version(), e);
    }
  }
}
