package dev.taskgauge.engine.experiment;

/**
 * Which run of an experiment a run is.
 *
 * @param isWarmUp whether it is there to warm up, and its result is not to be mixed with others
 * @param point the number of its point, from 0 on; of a warm-up, of the point that it is for. In a
 *     sweep that is the index in {@link Sweep#points}; in a search, points count as they come
 * @param repetition which one of its point, or which warm-up run, from 1 on
 */
public record Turn(boolean isWarmUp, int point, int repetition) {
  public Turn {
    if (point < 0 || repetition < 1) {
      throw new IllegalArgumentException(
          "point " + point + ", repetition " + repetition + ": expected 0 and 1, or more");
    }
  }

  /** A run that counts. */
  public static Turn measured(int point, int repetition) {
    return new Turn(false, point, repetition);
  }

  /** A run that does not. */
  public static Turn warmUp(int point, int number) {
    return new Turn(true, point, number);
  }
}
