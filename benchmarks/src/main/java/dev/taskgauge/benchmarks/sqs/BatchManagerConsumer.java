package dev.taskgauge.benchmarks.sqs;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** The SDK's batch manager. */
final class BatchManagerConsumer implements Consumer {
  private final SqsAsyncClient client;
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);

  BatchManagerConsumer(URI endpoint) {
    this.client = SqsClients.async(endpoint);
  }

  @Override
  public void drain(Queue queue, int count) throws Exception {
    SqsAsyncBatchManager manager =
        SqsAsyncBatchManager.builder().client(client).scheduledExecutor(scheduler).build();
    Draining draining = new Draining(manager, queue.url(), count);
    try {
      for (int i = 0; i < Consumers.POLLS; i++) {
        draining.receive();
      }
      draining.await();
    } finally {
      draining.over.set(true);
      Thread closing = new Thread(manager::close, "closing");
      closing.setDaemon(true);
      closing.start();
    }
  }

  @Override
  public void close() {
    client.close();
    scheduler.shutdownNow();
  }

  /** One queue that is emptied; each receive that ends starts the next. */
  private static final class Draining {
    private final SqsAsyncBatchManager manager;
    private final String url;
    private final CountDownLatch left;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

    Draining(SqsAsyncBatchManager manager, String url, int count) {
      this.manager = manager;
      this.url = url;
      this.left = new CountDownLatch(count);
    }

    void receive() {
      var unused =
          manager
              .receiveMessage(receive -> receive.queueUrl(url))
              .whenCompleteAsync(this::received);
    }

    private void received(@Nullable ReceiveMessageResponse response, @Nullable Throwable failure) {
      if (over.get()) {
        return;
      }
      if (response == null) {
        trouble.compareAndSet(null, failure);
        return;
      }
      response
          .messages()
          .forEach(
              message -> {
                var unused =
                    manager
                        .deleteMessage(
                            delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()))
                        .thenRun(left::countDown);
              });
      receive();
    }

    void await() throws Exception {
      while (!left.await(100, TimeUnit.MILLISECONDS)) {
        Throwable failure = trouble.get();
        if (failure != null) {
          throw new IllegalStateException("receiving failed", failure);
        }
      }
    }
  }
}
