package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.MessageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Result messages that are kept until none has come for a moment, and then sent as few large ones:
 * a client ends its run only when it has all results.
 */
final class GatheredResults implements AutoCloseable {
  private static final long QUIET_MILLIS = 20;
  private static final int MAX_RESULTS = 5_000;

  private final SqsClient sqs;
  private final Consumer<String> troubles;
  private final ResultMessageCodec codec = new ResultMessageCodec();
  private final Thread thread = new Thread(this::sendAll, "gathered-results");

  // Guarded by this.
  private List<String> bodies = new ArrayList<>();
  private String url = "";
  private long lastNanos;

  GatheredResults(SqsClient sqs, Consumer<String> troubles) {
    this.sqs = sqs;
    this.troubles = troubles;
    thread.setDaemon(true);
    thread.start();
  }

  synchronized void add(String queueUrl, String body) {
    url = queueUrl;
    lastNanos = System.nanoTime();
    bodies.add(body);
  }

  private synchronized List<String> takeWhenQuiet() {
    long quietNanos = System.nanoTime() - lastNanos;
    if (bodies.isEmpty() || quietNanos < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS)) {
      return List.of();
    }
    List<String> all = bodies;
    bodies = new ArrayList<>();
    return all;
  }

  private synchronized String url() {
    return url;
  }

  private void sendAll() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS / 4);
        List<String> all = takeWhenQuiet();
        if (!all.isEmpty()) {
          send(all);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    } catch (RejectedMessageException | SdkException e) {
      // The run will not end, and this says why.
      troubles.accept("results can not be sent: " + e.getMessage());
    }
  }

  private void send(List<String> all) throws RejectedMessageException {
    List<MessageResult> results = new ArrayList<>();
    ResultMessage last = codec.decode(all.get(0));
    ResultMessage.@Nullable Report report = null;
    for (String body : all) {
      ResultMessage message = codec.decode(body);
      if (!message.runId().equals(last.runId())) {
        send(last, results, report);
        results.clear();
        report = null;
      }
      last = message;
      results.addAll(message.results());
      report = message.report() == null ? report : message.report();
    }
    send(last, results, report);
  }

  /** The report goes with the last, as it knows of all. */
  private void send(
      ResultMessage like, List<MessageResult> results, ResultMessage.@Nullable Report report) {
    int start = 0;
    do {
      int end = Math.min(results.size(), start + MAX_RESULTS);
      String body =
          codec.encode(
              new ResultMessage(
                  like.runId(),
                  like.worker(),
                  results.subList(start, end),
                  end == results.size() ? report : null));
      sqs.sendMessage(send -> send.queueUrl(url()).messageBody(body));
      start = end;
    } while (start < results.size());
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
