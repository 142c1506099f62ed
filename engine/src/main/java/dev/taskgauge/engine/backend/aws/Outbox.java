package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.measure.MeterSnapshot;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends results to the client, many in one message, and now and then what the worker did. Only when
 * a result has been sent are its deliveries handed on to be deleted.
 */
final class Outbox implements AutoCloseable {
  // So that on a long way the last results need not wait for those before them to arrive.
  private static final int CONCURRENCY = 4;
  private static final int MAX_RESULTS = 500;
  private static final int MAX_WEIGHT = 150_000;
  private static final int RESULT_WEIGHT = 30;
  private static final int FAILURE_WEIGHT = 200;
  private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(8);
  private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  private final QueueCalls calls;
  private final String url;
  private final String runId;
  private final String workerId;
  private final RunMeter meters;
  private final Supplier<List<RequestCount>> requests;
  private final AtomicLong reports;
  private final NanoClock clock;
  private final Consumer<SqsLease> whenSent;
  private final Consumer<BackendException> whenBroken;
  private final ResultMessageCodec codec = new ResultMessageCodec();
  private final Batcher<Entry> batcher;
  private final AtomicInteger open = new AtomicInteger();

  // Guarded by this.
  private long lastReportNanos;
  private long lastSendNanos;
  private long reportedTasks;

  private record Entry(MessageResult result, @Nullable SqsLease lease) {}

  /** With where from the reports come, and who is told of what was sent. */
  Outbox(
      QueueCalls calls,
      String url,
      String runId,
      String workerId,
      RunMeter meters,
      Supplier<List<RequestCount>> requests,
      AtomicLong reports,
      NanoClock clock,
      Consumer<SqsLease> whenSent,
      Consumer<BackendException> whenBroken) {
    this.calls = calls;
    this.url = url;
    this.runId = runId;
    this.workerId = workerId;
    this.meters = meters;
    this.requests = requests;
    this.reports = reports;
    this.clock = clock;
    this.whenSent = whenSent;
    this.whenBroken = whenBroken;
    this.lastReportNanos = clock.nanoTime();
    this.batcher =
        new Batcher<>(
            "outbox",
            Reach.of(CONCURRENCY),
            MAX_RESULTS,
            MAX_WEIGHT,
            entry -> RESULT_WEIGHT + FAILURE_WEIGHT * entry.result().failures().size(),
            LINGER_NANOS,
            this::sendBatch);
  }

  /** Sends a result soon. */
  void add(MessageResult result, @Nullable SqsLease lease) {
    open.incrementAndGet();
    batcher.add(new Entry(result, lease));
  }

  /** Sends a result now, alone, on the calling thread. */
  void sendNow(MessageResult result) throws BackendException, InterruptedException {
    calls.send(url, codec.encode(new ResultMessage(runId, workerId, List.of(result), dueReport())));
  }

  private void sendBatch(List<Entry> batch) throws InterruptedException {
    try {
      List<MessageResult> results = batch.stream().map(Entry::result).toList();
      // Results of a run that is over, which a slot had still in hand, keep their own id.
      calls.send(
          url,
          codec.encode(new ResultMessage(results.get(0).runId(), workerId, results, dueReport())));
      for (Entry entry : batch) {
        if (entry.lease() != null) {
          whenSent.accept(entry.lease());
        }
      }
    } catch (BackendException e) {
      whenBroken.accept(e);
    } catch (RuntimeException e) {
      whenBroken.accept(new BackendException("sending results: " + e, e));
    } finally {
      open.addAndGet(-batch.size());
    }
  }

  private synchronized ResultMessage.@Nullable Report dueReport() {
    lastSendNanos = clock.nanoTime();
    return lastSendNanos - lastReportNanos < REPORT_NANOS ? null : report(lastSendNanos);
  }

  private synchronized ResultMessage.Report report(long nowNanos) {
    lastReportNanos = nowNanos;
    MeterSnapshot snapshot = meters.snapshot(reports.incrementAndGet(), nowNanos);
    reportedTasks = snapshot.finished();
    return new ResultMessage.Report(snapshot, requests.get());
  }

  /**
   * Sends a report where there is news that no result has taken along for a while.
   *
   * @return whether there is news that can not be sent yet
   */
  boolean reportNews(long quietNanos) throws BackendException, InterruptedException {
    ResultMessage.Report report;
    synchronized (this) {
      long nowNanos = clock.nanoTime();
      if (meters.completed() + meters.failed() == reportedTasks) {
        return false;
      }
      if (open.get() > 0 || nowNanos - lastSendNanos < quietNanos) {
        return true;
      }
      report = report(nowNanos);
    }
    calls.send(url, codec.encode(new ResultMessage(runId, workerId, new ArrayList<>(), report)));
    return false;
  }

  /** Sends all that is there; returns whether it was in time. Takes no more. */
  boolean flush(long timeoutNanos) throws InterruptedException {
    batcher.finish();
    return batcher.awaitEnd(timeoutNanos);
  }

  @Override
  public void close() {
    batcher.close();
  }
}
