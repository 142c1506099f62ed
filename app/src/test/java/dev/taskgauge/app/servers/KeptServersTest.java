package dev.taskgauge.app.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServers;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class KeptServersTest {
  private final List<FakeProcess> started = new ArrayList<>();
  private final KeptServers servers = new KeptServers(this::launch);

  @Test
  void startsOnceAndKeepsThemForLaterExperiments() throws Exception {
    try (LocalServers first = servers.start()) {
      assertThat(first.place()).isEqualTo(AwsPlace.DEFAULT);
      assertThat(first.environment()).containsKey("AWS_REGION");
    }
    servers.start().close();

    assertThat(started).hasSize(1);
    assertThat(started.get(0).alive).isTrue();
  }

  @Test
  void startsAnewWhereTheyDied() throws Exception {
    servers.start().close();
    started.get(0).alive = false;

    servers.start().close();

    assertThat(started).hasSize(2);
    assertThat(started.get(0).closed).isTrue();
  }

  @Test
  void endsThemWhenClosedAndStartsNoMore() throws Exception {
    servers.start().close();
    servers.close();
    servers.close();

    assertThat(started.get(0).closed).isTrue();
    assertThatThrownBy(servers::start).isInstanceOf(BackendUnavailableException.class);
  }

  @Test
  void closingStartsNothing() {
    servers.close();

    assertThat(started).isEmpty();
  }

  @Test
  void closingDuringAStartDoesNotWaitAndLeavesNothingRunning() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    KeptServers slow =
        new KeptServers(
            () -> {
              starting.countDown();
              go.await();
              return launch();
            });
    FutureTask<LocalServers> start = new FutureTask<>(slow::start);
    new Thread(start, "starts-servers").start();
    starting.await();

    slow.close();
    go.countDown();
    start.get(30, TimeUnit.SECONDS);

    assertThat(started.get(0).closed).isTrue();
  }

  @Test
  void theServersOfTheBuildAnswerAndEnd() throws Exception {
    KeptServers real = new KeptServers(ServersClassPath.ofThisProgram());
    URI sqs;
    try (real;
        LocalServers running = real.start()) {
      AwsPlace place = running.place();
      sqs = Objects.requireNonNull(place.sqsEndpoint());
      assertThat(place.region()).isEqualTo("us-east-1");
      assertThat(place.dynamoDbEndpoint()).hasHost("127.0.0.1");
      assertThat(running.environment())
          .containsEntry("AWS_ENDPOINT_URL_SQS", sqs.toString())
          .containsKey("AWS_ACCESS_KEY_ID");
      assertThat(status(sqs)).isPositive();
    }
    assertThatThrownBy(() -> status(sqs)).isInstanceOf(java.net.ConnectException.class);
  }

  @Test
  void withoutTheJarsThereIsOneMessage() {
    KeptServers none =
        new KeptServers(
            new ServersClassPath(
                Map.of(ServersClassPath.FILE, "no-such.classpath")::get,
                java.nio.file.Path.of(""),
                java.nio.file.Path.of("no-settings")));

    assertThatThrownBy(none::start)
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageStartingWith("SQS on this machine: The jars of ElasticMQ")
        .hasMessageContaining("mvn -pl local-aws compile");
  }

  private static int status(URI address) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private ServersProcess launch() {
    FakeProcess process = new FakeProcess();
    started.add(process);
    return process;
  }

  private static final class FakeProcess implements ServersProcess {
    volatile boolean alive = true;
    volatile boolean closed;

    @Override
    public boolean isAlive() {
      return alive;
    }

    @Override
    public AwsPlace place() {
      return AwsPlace.DEFAULT;
    }

    @Override
    public Map<String, String> environment() {
      return Map.of("AWS_REGION", "us-east-1");
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
