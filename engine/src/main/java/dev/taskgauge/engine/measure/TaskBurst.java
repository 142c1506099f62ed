package dev.taskgauge.engine.measure;

import org.HdrHistogram.Histogram;

/**
 * Records many short tasks at once. What a histogram does with each value takes longer than such a
 * task: so times that go into the same place of a histogram are counted before. One thread at a
 * time.
 */
final class TaskBurst {
  /** Service times below this have a place each in a histogram of three significant digits. */
  private static final int SHORT_NANOS = 1_024;

  private final Histogram queueWait;
  private final Histogram service;
  private final int[] shortTasks = new int[SHORT_NANOS];

  TaskBurst(Histogram queueWait, Histogram service) {
    this.queueWait = queueWait;
    this.service = service;
  }

  /** See {@link LatencyHistograms}. */
  void record(long queuedNanos, long startNanos, long[] endsNanos, int tasks) {
    recordQueueWaits(queuedNanos, startNanos, endsNanos, tasks);
    recordServiceTimes(startNanos, endsNanos, tasks);
  }

  /** They only get longer, so that those of one place come one after the other. */
  private void recordQueueWaits(long queuedNanos, long startNanos, long[] endsNanos, int tasks) {
    long waitNanos = Math.max(0, startNanos - queuedNanos);
    long highestNanos = queueWait.highestEquivalentValue(waitNanos);
    int counted = 0;
    for (int next = 1; next < tasks; next++) {
      long nextWaitNanos = endsNanos[next - 1] - queuedNanos;
      if (nextWaitNanos > highestNanos) {
        queueWait.recordValueWithCount(waitNanos, next - counted);
        counted = next;
        waitNanos = nextWaitNanos;
        highestNanos = queueWait.highestEquivalentValue(waitNanos);
      }
    }
    queueWait.recordValueWithCount(waitNanos, tasks - counted);
  }

  private void recordServiceTimes(long startNanos, long[] endsNanos, int tasks) {
    int least = SHORT_NANOS;
    int most = -1;
    long fromNanos = startNanos;
    for (int task = 0; task < tasks; task++) {
      long serviceNanos = Math.max(0, endsNanos[task] - fromNanos);
      fromNanos = endsNanos[task];
      if (serviceNanos < SHORT_NANOS) {
        int place = (int) serviceNanos;
        shortTasks[place]++;
        least = Math.min(least, place);
        most = Math.max(most, place);
      } else {
        service.recordValue(serviceNanos);
      }
    }
    for (int place = least; place <= most; place++) {
      if (shortTasks[place] > 0) {
        service.recordValueWithCount(place, shortTasks[place]);
        shortTasks[place] = 0;
      }
    }
  }
}
