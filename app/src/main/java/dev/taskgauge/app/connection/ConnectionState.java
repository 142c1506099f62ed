package dev.taskgauge.app.connection;

import dev.taskgauge.engine.run.ConnectionStep;
import java.util.List;

/**
 * What is known of a connection.
 *
 * @param name what is connected to, such as {@code SQS on this machine}; empty where there is
 *     nothing to connect to
 * @param phase how far the checking is
 * @param steps what was tried, in order; empty before that
 */
public record ConnectionState(String name, ConnectionPhase phase, List<ConnectionStep> steps) {
  /** There is nothing to connect to. */
  public static final ConnectionState NONE =
      new ConnectionState("", ConnectionPhase.UNKNOWN, List.of());

  public ConnectionState {
    steps = List.copyOf(steps);
  }

  static ConnectionState checked(String name, List<ConnectionStep> steps) {
    boolean ready = !steps.isEmpty() && steps.stream().allMatch(ConnectionStep::ok);
    return new ConnectionState(name, ready ? ConnectionPhase.READY : ConnectionPhase.FAILED, steps);
  }

  /** In a few words; empty where there is nothing to connect to. */
  public String summary() {
    return name.isEmpty() ? "" : name + ": " + phase.label();
  }

  /** What is missing, and what to do; empty unless something is. */
  public String missing() {
    return steps.stream()
        .filter(step -> !step.ok())
        .map(ConnectionState::text)
        .findFirst()
        .orElse("");
  }

  /** What was found to work, a line a step; may be empty. */
  public String found() {
    return String.join(
        "\n", steps.stream().filter(ConnectionStep::ok).map(ConnectionState::text).toList());
  }

  private static String text(ConnectionStep step) {
    return step.detail().isEmpty() ? step.what() : step.what() + ": " + step.detail();
  }
}
