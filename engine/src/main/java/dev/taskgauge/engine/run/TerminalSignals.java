package dev.taskgauge.engine.run;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * The signals that a terminal sends to every process it runs. A run that is stopped by one still
 * needs the worker processes that it started, so only its end ends them.
 */
final class TerminalSignals {
  private TerminalSignals() {}

  /**
   * Called by reflection, as the compiler warns of a class that every Java has but none promises.
   */
  static void ignore() {
    for (String name : List.of("INT", "HUP")) {
      try {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        signal
            .getMethod("handle", signal, handler)
            .invoke(
                null,
                signal.getConstructor(String.class).newInstance(name),
                handler.getField("SIG_IGN").get(null));
      } catch (InvocationTargetException e) {
        // Not every system has every signal, and a signal may be in use: it then ends the process.
      } catch (ReflectiveOperationException e) {
        // A Java without this class: the same.
      }
    }
  }
}
