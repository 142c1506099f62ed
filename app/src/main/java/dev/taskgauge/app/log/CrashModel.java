package dev.taskgauge.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Errors that nothing has caught, on any thread. Each is logged; one at a time is told, and the
 * same one only once, since an error in drawing comes sixty times a second.
 */
public final class CrashModel implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = System.getLogger(CrashModel.class.getName());

  /** How many different errors are told apart; a program with more has told enough. */
  private static final int MAX_DIFFERENT = 100;

  private final Executor ui;
  private final String program;
  private final ReadOnlyObjectWrapper<@Nullable Crash> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper others = new ReadOnlyIntegerWrapper();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Hears of nothing yet; {@link Thread#setDefaultUncaughtExceptionHandler} makes it.
   *
   * @param ui hands over to the JavaFX thread
   * @param program what runs, and on what, for the details
   */
  public CrashModel(Executor ui, String program) {
    this.ui = ui;
    this.program = program;
  }

  /** What is told now; null where nothing is, or it was dismissed. On the JavaFX thread. */
  public ReadOnlyObjectProperty<@Nullable Crash> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** How many others came while it is told; they are in the log. On the JavaFX thread. */
  public ReadOnlyIntegerProperty othersProperty() {
    return others.getReadOnlyProperty();
  }

  /** It was read. On the JavaFX thread. */
  public void dismiss() {
    shown.set(null);
    others.set(0);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    int times = count(error);
    if (times == 1) {
      LOG.log(Level.ERROR, "Nothing caught this in the thread " + thread.getName(), error);
      Crash crash = crash(thread, error);
      ui.execute(() -> tell(crash));
    } else if (isPowerOfTen(times)) {
      LOG.log(Level.ERROR, "The same for the " + times + "th time: " + error);
    }
  }

  private int count(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String kind = error.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    synchronized (seen) {
      if (seen.size() >= MAX_DIFFERENT && !seen.containsKey(kind)) {
        return 0;
      }
      return seen.merge(kind, 1, Integer::sum);
    }
  }

  private static boolean isPowerOfTen(int times) {
    int rest = times;
    while (rest >= 10 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1 && times > 1;
  }

  private void tell(Crash crash) {
    if (shown.get() == null) {
      shown.set(crash);
    } else {
      others.set(others.get() + 1);
    }
  }

  private Crash crash(Thread thread, Throwable error) {
    String what =
        error instanceof OutOfMemoryError
            ? "There was not enough memory."
            : "An error that TaskGauge does not know of: "
                + LogLine.withoutCredentials(line(error));
    return new Crash(
        what, program + "\nThread: " + thread.getName() + "\n\n" + LogLine.stackTrace(error));
  }

  private static String line(Throwable error) {
    String message = error.getMessage();
    return error.getClass().getSimpleName()
        + (message == null || message.isBlank()
            ? ""
            : ", " + message.lines().findFirst().orElse(""));
  }
}
