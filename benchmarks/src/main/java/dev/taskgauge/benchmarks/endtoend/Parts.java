package dev.taskgauge.benchmarks.endtoend;

import java.util.Locale;

/** Which parts of a worker there are, to see what the others cost. */
enum Parts {
  ALL(true, true, ""),
  NO_LEDGER(false, true, " Without the ledger: a worker grants itself every claim."),
  NO_RESULTS(
      true,
      false,
      " Without results on their way: a worker keeps them until none has come for 20 ms, and sends"
          + " all in a few messages."),
  NEITHER(false, false, " Without the ledger, and without results on their way.");

  private final boolean ledger;
  private final boolean results;
  private final String what;

  Parts(boolean ledger, boolean results, String what) {
    this.ledger = ledger;
    this.results = results;
    this.what = what;
  }

  boolean ledger() {
    return ledger;
  }

  boolean results() {
    return results;
  }

  /** The name of a side in tables and files. */
  String side(Design design) {
    return this == ALL
        ? design.side()
        : design.side() + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a side does, in words. */
  String what(Design design) {
    return design.what() + what;
  }
}
