package dev.taskgauge.app.connection;

import dev.taskgauge.engine.run.ConnectionStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a connection.
 *
 * @param name what is connected to, such as {@code SQS on this machine}; empty where there is
 *     nothing to connect to
 * @param phase how far the checking is
 * @param steps what was tried, in order; empty before that
 * @param elsewhere whether there is more to be tried where the queue is not
 */
public record ConnectionState(
    String name, ConnectionPhase phase, List<ConnectionStep> steps, Elsewhere elsewhere) {
  /** There is nothing to connect to. */
  public static final ConnectionState NONE =
      new ConnectionState("", ConnectionPhase.UNKNOWN, List.of());

  /** Whether other regions can be looked at. */
  public enum Elsewhere {
    /** There are none, or the queue is where it was looked for, or it was done. */
    NO_NEED,
    POSSIBLE,
    LOOKING
  }

  /** Without other regions. */
  ConnectionState(String name, ConnectionPhase phase, List<ConnectionStep> steps) {
    this(name, phase, steps, Elsewhere.NO_NEED);
  }

  public ConnectionState {
    steps = List.copyOf(steps);
  }

  static ConnectionState checked(String name, List<ConnectionStep> steps, boolean hasOtherRegions) {
    ConnectionPhase phase = phase(steps);
    return new ConnectionState(
        name,
        phase,
        steps,
        hasOtherRegions && phase == ConnectionPhase.ABSENT
            ? Elsewhere.POSSIBLE
            : Elsewhere.NO_NEED);
  }

  /** Of servers that are this machine's own: where they do not run, a run starts them. */
  static ConnectionState checkedHere(String name, List<ConnectionStep> steps) {
    ConnectionPhase phase = phase(steps);
    return new ConnectionState(
        name, phase == ConnectionPhase.REACHABLE ? ConnectionPhase.WHEN_NEEDED : phase, steps);
  }

  ConnectionState lookingElsewhere() {
    return new ConnectionState(name, phase, steps, Elsewhere.LOOKING);
  }

  /** With what came of it, in the place of what came of looking there before. */
  ConnectionState looked(ConnectionStep step) {
    return new ConnectionState(
        name,
        phase,
        Stream.concat(
                steps.stream().filter(before -> !before.what().equals(step.what())),
                Stream.of(step))
            .toList(),
        step.ok() ? Elsewhere.NO_NEED : Elsewhere.POSSIBLE);
  }

  private static ConnectionPhase phase(List<ConnectionStep> steps) {
    Set<ConnectionStep.Outcome> outcomes =
        steps.stream().map(ConnectionStep::outcome).collect(Collectors.toSet());
    if (steps.isEmpty() || outcomes.contains(ConnectionStep.Outcome.FAILED)) {
      return ConnectionPhase.FAILED;
    }
    return outcomes.contains(ConnectionStep.Outcome.ABSENT)
        ? ConnectionPhase.ABSENT
        : outcomes.contains(ConnectionStep.Outcome.UNTRIED)
            ? ConnectionPhase.REACHABLE
            : ConnectionPhase.READY;
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

  /** What was found otherwise, a line a step; may be empty. */
  public String found() {
    return String.join(
        "\n", steps.stream().filter(ConnectionStep::ok).map(ConnectionState::text).toList());
  }

  private static String text(ConnectionStep step) {
    return step.detail().isEmpty() ? step.what() : step.what() + ": " + step.detail();
  }
}
