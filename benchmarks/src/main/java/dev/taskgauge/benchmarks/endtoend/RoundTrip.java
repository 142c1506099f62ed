package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How far away a server is. */
final class RoundTrip {
  private static final int CALLS = 9;
  private static final double NANOS_PER_MILLI = 1e6;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * The median of some requests on one connection, one after another, whatever the answer; the
   * first, which connects, does not count.
   */
  double millis(URI server) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server).GET().build();
    client.send(request, BodyHandlers.discarding());
    double[] millis = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long startNanos = System.nanoTime();
      client.send(request, BodyHandlers.discarding());
      millis[i] = (System.nanoTime() - startNanos) / NANOS_PER_MILLI;
    }
    return SampleSummary.of(millis).median();
  }
}
