package dev.taskgauge.engine.experiment;

/**
 * Servers and worker processes that a run starts on this machine, without an account.
 *
 * @param processes over how many worker processes the slots are spread, 1 to {@link #MAX_PROCESSES}
 */
public record ThisMachine(int processes) implements SqsPlace {
  /** The most worker processes. */
  public static final int MAX_PROCESSES = 100;

  public ThisMachine {
    if (processes < 1 || processes > MAX_PROCESSES) {
      throw new IllegalArgumentException(
          "worker processes " + processes + ": expected 1 to " + MAX_PROCESSES);
    }
  }
}
