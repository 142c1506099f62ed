package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsException;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts ElasticMQ and DynamoDB Local. */
final class LocalAwsStarter implements ServersStarter {
  @Override
  public Servers start(String classPath) throws BackendUnavailableException, InterruptedException {
    try {
      return new Running(LocalAws.start(LocalAwsOptions.defaults().withClassPath(classPath)));
    } catch (LocalAwsException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private record Running(LocalAws servers) implements Servers {
    @Override
    public AwsPlace place() {
      return new AwsPlace(LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
    }

    @Override
    public Map<String, String> environment() {
      return servers.environment();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
      return servers.onExit();
    }

    @Override
    public void close() {
      servers.close();
    }
  }
}
