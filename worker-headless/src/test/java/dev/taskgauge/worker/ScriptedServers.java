package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Servers that are none: two ports that nobody listens on. */
final class ScriptedServers implements ServersStarter {
  /** Completed by a test that lets the servers end by themselves. */
  final CompletableFuture<Integer> exit = new CompletableFuture<>();

  /** The class paths that they were started with. */
  final List<String> classPaths = new ArrayList<>();

  /** Done by the next start. */
  Runnable onStart = () -> {};

  int closed;

  @Override
  public Servers start(String classPath) {
    classPaths.add(classPath);
    onStart.run();
    return new Servers() {
      @Override
      public AwsPlace place() {
        return new AwsPlace(
            "us-east-1",
            null,
            URI.create("http://127.0.0.1:1001"),
            URI.create("http://127.0.0.1:1002"));
      }

      @Override
      public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:1001");
        environment.put("AWS_REGION", "us-east-1");
        return environment;
      }

      @Override
      public CompletableFuture<Integer> onExit() {
        return exit;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
