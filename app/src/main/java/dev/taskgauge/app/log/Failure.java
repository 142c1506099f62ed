package dev.taskgauge.app.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, as it is told to the user, and what there is to know about it. Any
 * thread.
 */
public final class Failure {
  private static final Logger LOG = System.getLogger(Failure.class.getName());

  /** Causes can go round in a circle. */
  private static final int MAX_CAUSES = 20;

  private final String told;
  private final @Nullable Throwable cause;
  private final boolean ours;

  private Failure(String told, @Nullable Throwable cause, boolean ours) {
    this.told = told;
    this.cause = cause;
    this.ours = ours;
  }

  /** Something that the user can see and mend: there is no more to know than what is told. */
  public static Failure ofTheUser(String told) {
    return new Failure(told, null, false);
  }

  /** Something around the program, such as a service or a disk: what it said is of use. */
  public static Failure around(String told, Throwable cause) {
    return new Failure(told, cause, false);
  }

  /** A fault of the program, as far as it can tell: who mends it needs to know where it was. */
  public static Failure ofTheProgram(String told, Throwable cause) {
    return new Failure(told, cause, true);
  }

  /** What the user is told: what happened, to what, and what to do. */
  public String told() {
    return told;
  }

  /** Whether {@link #details} says more than what is told. */
  public boolean hasDetails() {
    return cause != null;
  }

  /** Puts it into the log with its stack trace; what is the user's is no matter for the log. */
  public void log() {
    if (cause != null) {
      LOG.log(ours ? Level.ERROR : Level.WARNING, told, cause);
    }
  }

  /** The same one, which is in the log now. */
  public Failure logged() {
    log();
    return this;
  }

  /**
   * What can be copied: what is told, the program and its machine, and the causes; of a fault of
   * the program with the stack trace. What looks like a credential is left out.
   *
   * @param program what runs, and on what
   */
  public String details(String program) {
    if (cause == null) {
      return told;
    }
    String why = ours ? LogLine.stackTrace(cause) : causes(cause);
    return LogLine.withoutCredentials(told + "\n\n" + program + "\n\n" + why);
  }

  private static String causes(Throwable first) {
    StringBuilder text = new StringBuilder();
    Throwable next = first;
    for (int count = 0; next != null && count < MAX_CAUSES; count++) {
      text.append(count == 0 ? "" : "Caused by: ").append(next).append('\n');
      next = next.getCause();
    }
    return text.toString();
  }
}
