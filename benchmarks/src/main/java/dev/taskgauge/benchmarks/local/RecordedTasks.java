package dev.taskgauge.benchmarks.local;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.Histogram;

/**
 * Tasks that do nothing and record what LOCAL records of each: its queue wait and its service time,
 * in histograms of the same kind, a pair for each thread, without a lock.
 */
final class RecordedTasks implements Tasks {
  private static final int SIGNIFICANT_DIGITS = 3;

  private final Queue<Recorder> recorders = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Recorder> ofThread = ThreadLocal.withInitial(this::newRecorder);

  @Override
  public Callable<Done> next() {
    return new RecordedTask(System.nanoTime(), ofThread);
  }

  /** How many tasks were recorded, once all threads are done. */
  long recorded() {
    return recorders.stream().mapToLong(each -> each.service.getTotalCount()).sum();
  }

  private Recorder newRecorder() {
    Recorder recorder = new Recorder();
    recorders.add(recorder);
    return recorder;
  }

  private record RecordedTask(long submittedNanos, ThreadLocal<Recorder> ofThread)
      implements Callable<Done> {
    @Override
    public Done call() {
      long startNanos = System.nanoTime();
      // The task, which does nothing.
      long endNanos = System.nanoTime();
      Recorder recorder = ofThread.get();
      recorder.queueWait.recordValue(Math.max(0, startNanos - submittedNanos));
      recorder.service.recordValue(endNanos - startNanos);
      return Done.DONE;
    }
  }

  private static final class Recorder {
    private final Histogram queueWait = new Histogram(SIGNIFICANT_DIGITS);
    private final Histogram service = new Histogram(SIGNIFICANT_DIGITS);
  }
}
