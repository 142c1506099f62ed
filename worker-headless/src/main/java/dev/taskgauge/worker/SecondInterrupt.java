package dev.taskgauge.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;

/**
 * A second Ctrl+C, which the JVM itself does not hear while it ends. Only Ctrl+C counts: who sends
 * SIGTERM has SIGKILL.
 */
final class SecondInterrupt {
  /** Programs such as {@code timeout} send their signal twice at once, a person does not. */
  private static final long SHORTEST_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private SecondInterrupt() {}

  /**
   * Does something with the next Ctrl+C. Where a system has no signals, nothing happens with it.
   * Called by reflection, as the compiler warns of a class that every Java has but none promises.
   */
  static void armFor(Runnable action) {
    long armedNanos = System.nanoTime();
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object onSignal =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> {
                if (method.getName().equals("handle")
                    && System.nanoTime() - armedNanos > SHORTEST_GAP_NANOS) {
                  action.run();
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), onSignal);
    } catch (InvocationTargetException e) {
      // The signal is in use: the process then ends when all is done.
    } catch (ReflectiveOperationException e) {
      // A Java without this class: the same.
    }
  }
}
