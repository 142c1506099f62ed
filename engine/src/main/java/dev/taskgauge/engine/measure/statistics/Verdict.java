package dev.taskgauge.engine.measure.statistics;

/** What a comparison may claim of the candidate. */
public enum Verdict {
  /** The whole interval of the change lies above the noise threshold. */
  FASTER,
  /** The whole interval of the change lies below minus the noise threshold. */
  SLOWER,
  /** Neither, or too few values to say: that no difference was shown, not that there is none. */
  INCONCLUSIVE
}
