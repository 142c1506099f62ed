package dev.taskgauge.benchmarks.sqs;

import io.awspring.cloud.sqs.listener.ListenerMode;
import io.awspring.cloud.sqs.listener.MessageListener;
import io.awspring.cloud.sqs.listener.SqsMessageListenerContainer;
import io.awspring.cloud.sqs.listener.acknowledgement.AcknowledgementResultCallback;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import org.springframework.messaging.Message;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** A listener container of spring-cloud-aws-sqs. */
final class SpringConsumer implements Consumer {
  private static final int BATCH = 10;

  private final SqsAsyncClient client;
  private final ListenerMode mode;

  SpringConsumer(URI endpoint, ListenerMode mode) {
    this.client = SqsClients.async(endpoint);
    this.mode = mode;
  }

  @Override
  public void drain(Queue queue, int count) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(count);
    SqsMessageListenerContainer<String> container =
        SqsMessageListenerContainer.<String>builder()
            .sqsAsyncClient(client)
            .queueNames(queue.name())
            .messageListener(new NoOp())
            .acknowledgementResultCallback(new Deleted(left))
            .configure(
                options ->
                    options
                        .listenerMode(mode)
                        .maxMessagesPerPoll(BATCH)
                        .maxConcurrentMessages(Consumers.POLLS * BATCH)
                        .pollTimeout(Duration.ofSeconds(1))
                        .acknowledgementThreshold(BATCH)
                        .acknowledgementInterval(Duration.ofMillis(20))
                        .listenerShutdownTimeout(Duration.ofSeconds(5))
                        .acknowledgementShutdownTimeout(Duration.ofSeconds(5)))
            .build();
    container.start();
    try {
      left.await();
    } finally {
      // What its last polls take to come back is not part of the work.
      Thread stopping = new Thread(container::stop, "stopping");
      stopping.setDaemon(true);
      stopping.start();
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static final class NoOp implements MessageListener<String> {
    @Override
    public void onMessage(Message<String> message) {
      // The task, which does nothing.
    }

    @Override
    public void onMessage(Collection<Message<String>> messages) {
      // Tasks that do nothing.
    }
  }

  private record Deleted(CountDownLatch left) implements AcknowledgementResultCallback<String> {
    @Override
    public void onSuccess(Collection<Message<String>> messages) {
      messages.forEach(message -> left.countDown());
    }
  }
}
