package dev.taskgauge.app.connection;

import dev.taskgauge.app.servers.MissingServersException;
import dev.taskgauge.app.servers.ServersClassPath;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import dev.taskgauge.engine.run.SqsQueues;
import java.util.List;

/**
 * Asks AWS; of this machine it asks only whether the servers' jars are there, since the servers
 * start with the first run.
 */
public final class SqsConnectionCheck implements ConnectionCheck {
  private final ServersClassPath servers;

  /** Looks for the servers' jars there. */
  public SqsConnectionCheck(ServersClassPath servers) {
    this.servers = servers;
  }

  @Override
  public List<ConnectionStep> check(SqsSettings settings) {
    return settings.place() instanceof AwsPlace aws
        ? new SqsQueues(settings.queueName(), aws).check()
        : List.of(servers());
  }

  @Override
  public ConnectionStep lookElsewhere(SqsSettings settings)
      throws BackendUnavailableException, InterruptedException {
    return settings.place() instanceof AwsPlace aws
        ? new SqsQueues(settings.queueName(), aws).lookElsewhere()
        : ConnectionCheck.super.lookElsewhere(settings);
  }

  private ConnectionStep servers() {
    String what = "ElasticMQ and DynamoDB Local";
    try {
      servers.find();
      return new ConnectionStep(what, true, "start with the first run, and end with the window");
    } catch (MissingServersException e) {
      return new ConnectionStep(what, false, String.valueOf(e.getMessage()));
    }
  }
}
