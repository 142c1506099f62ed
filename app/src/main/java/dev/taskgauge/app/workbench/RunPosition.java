package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Turn;

/** Says where in its experiment a run is. Warm-up runs are none of the runs that were asked for. */
public final class RunPosition {
  private final int planned;
  private int measured;

  /** Before the first run. */
  public RunPosition(Experiment experiment) {
    planned = experiment.schedule().size();
  }

  /** A run has ended. */
  public void ended(Turn turn) {
    if (!turn.isWarmUp()) {
      measured++;
    }
  }

  /** Of a run that has not ended: {@code run 7 of 15}, of a search {@code run 7}. */
  public String ofCurrent(Turn turn) {
    return text(turn, measured + 1);
  }

  /** The same of the run that was the last to end. */
  public String ofEnded(Turn turn) {
    return text(turn, measured);
  }

  private String text(Turn turn, int number) {
    if (turn.isWarmUp()) {
      return "warm-up " + turn.repetition();
    }
    String run = "run " + number;
    return planned == 0 ? run : run + " of " + planned;
  }
}
