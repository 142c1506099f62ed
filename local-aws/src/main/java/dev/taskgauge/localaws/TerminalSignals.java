package dev.taskgauge.localaws;

import java.lang.reflect.InvocationTargetException;

/**
 * The signals that a terminal sends to every process it runs. Whoever started the servers gets them
 * too, and may need the servers to finish properly, so only its end ends them.
 */
final class TerminalSignals {

  /**
   * Called by reflection, as the compiler warns of a class that every Java has but none promises.
   */
  void ignore() {
    for (String name : new String[] {"INT", "HUP"}) {
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
        // Not every system has every signal, and a signal may be in use: then it ends the servers,
        // too.
      } catch (ReflectiveOperationException e) {
        // A Java without this class: the same.
      }
    }
  }
}
