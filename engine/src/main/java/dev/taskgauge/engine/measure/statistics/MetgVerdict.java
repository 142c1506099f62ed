package dev.taskgauge.engine.measure.statistics;

/** What a comparison of two METGs may claim of the candidate. */
public enum MetgVerdict {
  /** Shorter tasks are still efficient. */
  SHORTER,
  /** Tasks have to be longer. */
  LONGER,
  /** Neither: that no difference was shown, not that there is none. */
  INCONCLUSIVE
}
