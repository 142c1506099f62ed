package dev.taskgauge.benchmarks.sqs;

import com.amazon.sqs.javamessaging.ProviderConfiguration;
import com.amazon.sqs.javamessaging.SQSConnection;
import com.amazon.sqs.javamessaging.SQSConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sessions of Amazon's JMS library, each with a thread that receives. */
final class JmsConsumer implements Consumer {
  private static final int PREFETCH = 10;
  private static final int ACKNOWLEDGED_AT_ONCE = 10;
  private static final long RECEIVE_MILLIS = 200;

  private final SqsClient client;

  JmsConsumer(URI endpoint) {
    this.client = SqsClients.sync(endpoint);
  }

  @Override
  public void drain(Queue queue, int count) throws Exception {
    CountDownLatch left = new CountDownLatch(count);
    AtomicBoolean over = new AtomicBoolean();
    SQSConnection connection =
        new SQSConnectionFactory(
                new ProviderConfiguration().withNumberOfMessagesToPrefetch(PREFETCH), client)
            .createConnection();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Consumers.SLOTS; i++) {
      Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
      MessageConsumer consumer = session.createConsumer(session.createQueue(queue.name()));
      Thread thread = new Thread(() -> consume(consumer, left, over), "jms-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
    connection.start();
    threads.forEach(Thread::start);
    try {
      left.await();
    } finally {
      over.set(true);
      end(connection);
    }
  }

  /** It once hung: whoever measured goes on without it. */
  private static void end(SQSConnection connection) {
    Thread closing =
        new Thread(
            () -> {
              try {
                connection.close();
              } catch (JMSException e) {
                throw new IllegalStateException(e);
              }
            },
            "closing");
    closing.setDaemon(true);
    closing.start();
  }

  private static void consume(MessageConsumer consumer, CountDownLatch left, AtomicBoolean over) {
    try {
      List<Message> pending = new ArrayList<>();
      while (!over.get()) {
        Message message = consumer.receive(RECEIVE_MILLIS);
        if (message != null) {
          pending.add(message);
        }
        boolean isFull = pending.size() == ACKNOWLEDGED_AT_ONCE;
        if (isFull || (message == null && !pending.isEmpty())) {
          // All that the session has delivered so far is acknowledged with it.
          pending.get(pending.size() - 1).acknowledge();
          pending.forEach(each -> left.countDown());
          pending.clear();
        }
      }
    } catch (JMSException e) {
      if (!over.get()) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
