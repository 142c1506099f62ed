package dev.taskgauge.benchmarks.results;

/** What two measurements of the same say of each other. */
public enum Judgement {
  /** All of the interval is better by more than the noise threshold. */
  BETTER("better"),
  /** All of the interval is worse by more than the noise threshold. */
  WORSE("worse"),
  /** All of the interval is within the noise threshold. */
  SAME("same"),
  /** The interval reaches over the threshold, or there are too few repetitions for one. */
  UNCLEAR("unclear");

  private final String word;

  Judgement(String word) {
    this.word = word;
  }

  /** As it is printed. */
  public String word() {
    return word;
  }
}
