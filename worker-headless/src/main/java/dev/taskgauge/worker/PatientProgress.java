package dev.taskgauge.worker;

import dev.taskgauge.engine.run.RunProgress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps quiet about what a run waits for until it has waited for a while: where one run follows
 * another, each waits a moment for its slots, and a log would say little else.
 */
final class PatientProgress implements ProgressDisplay {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How the words begin that count slots up: {@code waiting for 16 slots: 8 ready}. */
  private static final String WAITING = "waiting for ";

  private final ProgressDisplay shown;
  private final Timing.Ticker ticker;

  /** Runs while the patience lasts; null where nothing is waited for. */
  private Timing.@Nullable Running patience;

  private boolean isTold;

  /** What was said last and not shown. */
  private @Nullable String kept;

  /**
   * Before a display.
   *
   * @param shown what is shown in the end; called by one thread at a time
   * @param ticker tells when the patience is over
   */
  PatientProgress(ProgressDisplay shown, Timing.Ticker ticker) {
    this.shown = shown;
    this.ticker = ticker;
  }

  @Override
  public synchronized void started(String description) {
    shown.started(description);
  }

  /** Only the number of slots can wait; anything else, such as a trouble, is told at once. */
  @Override
  public synchronized void waiting(String what) {
    if (isTold || !what.startsWith(WAITING)) {
      shown.waiting(what);
      return;
    }
    kept = what;
    if (patience == null) {
      patience = ticker.every(PATIENCE, this::tell);
    }
  }

  private synchronized void tell() {
    String what = kept;
    if (what != null) {
      kept = null;
      isTold = true;
      shown.waiting(what);
    }
  }

  @Override
  public synchronized void progressed(int runIndex, RunProgress progress) {
    waited();
    shown.progressed(runIndex, progress);
  }

  @Override
  public synchronized void ended() {
    waited();
    shown.ended();
  }

  private void waited() {
    Timing.Running running = patience;
    if (running != null) {
      running.close();
      patience = null;
    }
    kept = null;
    isTold = false;
  }
}
