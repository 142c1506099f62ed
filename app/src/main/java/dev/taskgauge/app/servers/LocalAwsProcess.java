package dev.taskgauge.app.servers;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsException;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.util.Map;

/** The servers of the module local-aws. */
record LocalAwsProcess(LocalAws servers) implements ServersProcess {
  /** Starts them from these jars. */
  static ServersProcess start(ServersClassPath classPath)
      throws BackendUnavailableException, InterruptedException {
    try {
      return new LocalAwsProcess(
          LocalAws.start(LocalAwsOptions.defaults().withClassPath(classPath.find())));
    } catch (MissingServersException | LocalAwsException e) {
      throw new BackendUnavailableException("SQS on this machine: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isAlive() {
    return !servers.onExit().isDone();
  }

  @Override
  public AwsPlace place() {
    return new AwsPlace(LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
  }

  @Override
  public Map<String, String> environment() {
    return servers.environment();
  }

  @Override
  public void close() {
    servers.close();
  }
}
