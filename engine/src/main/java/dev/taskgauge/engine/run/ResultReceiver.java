package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.worker.StopSignal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Receives the results of a run on a thread of its own, until all are there. */
final class ResultReceiver {
  private static final long RECEIVE_TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ClientQueue client;
  private final ResultCounter counter;
  private final long totalTasks;
  private final NanoClock clock;
  private final StopSignal stop;
  private final Thread thread = new Thread(this::receiveAll, "result-receiver");
  private volatile long lastResultNanos;
  private volatile @Nullable Throwable trouble;

  ResultReceiver(
      ClientQueue client,
      ResultCounter counter,
      long totalTasks,
      NanoClock clock,
      StopSignal stop) {
    this.client = client;
    this.counter = counter;
    this.totalTasks = totalTasks;
    this.clock = clock;
    this.stop = stop;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Waits until every task has a result, or the stop signal, or trouble. */
  void awaitEnd() throws InterruptedException {
    thread.join();
  }

  /** The moment at which the last result was received, on the client's clock. */
  long lastResultNanos() {
    return lastResultNanos;
  }

  /** What ended the receiving early, or null. */
  @Nullable Throwable trouble() {
    return trouble;
  }

  private void receiveAll() {
    try {
      while (counter.finished() < totalTasks && !stop.isSet()) {
        for (MessageResult result : client.receiveResults(RECEIVE_TIMEOUT_NANOS)) {
          counter.count(result);
        }
        lastResultNanos = clock.nanoTime();
      }
    } catch (BackendException | InterruptedException | RuntimeException | Error e) {
      trouble = e;
      stop.set();
    }
  }
}
