package dev.taskgauge.worker;

import dev.taskgauge.engine.run.RunProgress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with the time left, on one line of a terminal. It disappears when the run ends. */
final class BarProgress implements ProgressDisplay {
  private static final int UPDATE_MILLIS = 200;

  private final PrintStream err;
  private final int columns;
  private @Nullable ProgressBar bar;

  /** Whether there is something on the line that the cursor is in. */
  private boolean lineInUse;

  BarProgress(PrintStream err, int columns) {
    this.err = err;
    // A full line would make some terminals go to the next one.
    this.columns = columns - 1;
  }

  @Override
  public void started(String description) {
    clearLine();
    err.println(description);
  }

  /**
   * What counts up, as in {@code waiting for 16 slots: 8 ready}, takes the place of what was shown
   * before; anything else is told once and keeps its line.
   */
  @Override
  public void waiting(String what) {
    lineInUse |= bar != null;
    clearLine();
    if (what.contains(":") && what.length() <= columns && bar == null) {
      err.print(what);
      err.flush();
      lineInUse = true;
    } else {
      err.println(what);
    }
  }

  @Override
  public void progressed(int runIndex, RunProgress progress) {
    ProgressBar current = bar;
    if (current == null) {
      clearLine();
      // Not before the first sample: the first task does not wait for the bar.
      current = newBar(runIndex, progress.totalTasks());
      bar = current;
    }
    current.stepTo(progress.completed() + progress.failed());
    current.setExtraMessage(" " + ProgressText.left(progress));
  }

  @Override
  public void ended() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
      bar = null;
      lineInUse = true;
    }
    clearLine();
  }

  private void clearLine() {
    if (lineInUse) {
      lineInUse = false;
      err.print("\r" + " ".repeat(columns) + "\r");
      err.flush();
    }
  }

  private ProgressBar newBar(int runIndex, long totalTasks) {
    return new ProgressBarBuilder()
        .setTaskName("run " + (runIndex + 1))
        .setInitialMax(totalTasks)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .hideEta()
        .setConsumer(new OneLine())
        .build();
  }

  /** The library's own consumers ask a terminal library for the width, or leave the bar behind. */
  private final class OneLine implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return columns;
    }

    @Override
    public void accept(String text) {
      String cut = text.substring(0, Math.min(text.length(), columns));
      err.print("\r" + cut + " ".repeat(columns - cut.length()));
      err.flush();
    }

    /** Does nothing: the library leaves this call out where a bar had but one moment. */
    @Override
    public void close() {}
  }
}
