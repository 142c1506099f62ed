package dev.taskgauge.engine.run;

import dev.taskgauge.engine.measure.SlotAccount;
import dev.taskgauge.engine.task.Workload;
import java.util.function.LongSupplier;

/**
 * What is known of a run while it goes on.
 *
 * @param completed tasks completed
 * @param failed tasks failed
 * @param workNanos nominal work done
 */
record LiveCounts(LongSupplier completed, LongSupplier failed, LongSupplier workNanos) {
  static LiveCounts of(Crew crew, ResultCounter counter, Workload workload) {
    SlotAccount account = crew.account();
    if (crew.isAccountLive()) {
      return new LiveCounts(account::completed, account::failed, account::workNanos);
    }
    // Reports come now and then, results all the time: their share of the work is what is shown.
    return new LiveCounts(
        counter::completed,
        counter::failed,
        () ->
            (long)
                ((double) workload.totalNominalNanos()
                    * counter.completed()
                    / Math.max(1, workload.taskCount())));
  }
}
