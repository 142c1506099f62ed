package dev.taskgauge.engine.measure;

/** A monotonic clock. Passed in wherever time is read, so that tests can move it by hand. */
@FunctionalInterface
public interface NanoClock {
  /** The JVM's monotonic clock. */
  NanoClock SYSTEM = System::nanoTime;

  /** Nanoseconds since an arbitrary origin; only differences mean something. */
  long nanoTime();
}
