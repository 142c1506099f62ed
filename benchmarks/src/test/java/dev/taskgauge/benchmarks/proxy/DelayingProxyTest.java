package dev.taskgauge.benchmarks.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On real sockets. */
@Timeout(60)
class DelayingProxyTest {
  private static final Duration SHORT = Duration.ofMillis(2);

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stopListening() throws IOException {
    server.close();
  }

  @Test
  void aQuestionAndItsAnswerTakeTheRoundTripAtLeast() throws Exception {
    Duration roundTrip = Duration.ofMillis(150);
    try (DelayingProxy proxy = DelayingProxy.before(address(), roundTrip);
        Socket client = connect(proxy);
        Socket accepted = server.accept()) {
      long startNanos = System.nanoTime();
      client.getOutputStream().write('q');
      assertThat(accepted.getInputStream().read()).isEqualTo('q');
      long halfNanos = System.nanoTime() - startNanos;
      accepted.getOutputStream().write('a');
      assertThat(client.getInputStream().read()).isEqualTo('a');

      assertThat(halfNanos).isGreaterThanOrEqualTo(roundTrip.toNanos() / 2);
      assertThat(System.nanoTime() - startNanos).isGreaterThanOrEqualTo(roundTrip.toNanos());
    }
  }

  @Test
  void aMebibyteArrivesAsItWasSentAndThenItsEnd() throws Exception {
    byte[] sent = new byte[1 << 20];
    new Random(1).nextBytes(sent);
    try (DelayingProxy proxy = DelayingProxy.before(address(), SHORT);
        Socket client = connect(proxy);
        Socket accepted = server.accept()) {
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  client.getOutputStream().write(sent);
                  client.shutdownOutput();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(accepted.getInputStream().readAllBytes()).isEqualTo(sent);
      sending.get();
    }
  }

  @Test
  void whoHasEndedItsOwnDirectionStillGetsTheAnswer() throws Exception {
    try (DelayingProxy proxy = DelayingProxy.before(address(), SHORT);
        Socket client = connect(proxy);
        Socket accepted = server.accept()) {
      client.getOutputStream().write("question".getBytes(US_ASCII));
      client.shutdownOutput();
      assertThat(accepted.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("question");

      accepted.getOutputStream().write("answer".getBytes(US_ASCII));
      accepted.shutdownOutput();

      assertThat(client.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("answer");
    }
  }

  @Test
  void whatTheServerClosesIsClosedForTheClient() throws Exception {
    try (DelayingProxy proxy = DelayingProxy.before(address(), Duration.ZERO);
        Socket client = connect(proxy)) {
      server.accept().close();

      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aServerThatIsNotThereIsAConnectionThatEnds() throws Exception {
    try (DelayingProxy proxy = DelayingProxy.before(address(), SHORT)) {
      server.close();
      try (Socket client = connect(proxy)) {
        assertThat(client.getInputStream().read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void connectionsDoNotWaitForOneAnother() throws Exception {
    int count = 50;
    List<Socket> clients = new ArrayList<>();
    try (DelayingProxy proxy = DelayingProxy.before(address(), SHORT)) {
      for (int i = 0; i < count; i++) {
        clients.add(connect(proxy));
        clients.get(i).getOutputStream().write(i);
      }
      List<Integer> received = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        // None before has been answered or closed.
        received.add(server.accept().getInputStream().read());
      }

      assertThat(received).doesNotHaveDuplicates().hasSize(count);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private static Socket connect(DelayingProxy proxy) throws IOException {
    return new Socket(proxy.endpoint().getHost(), proxy.endpoint().getPort());
  }
}
