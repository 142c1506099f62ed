package dev.taskgauge.app.connection;

import dev.taskgauge.app.servers.MissingServersException;
import dev.taskgauge.app.servers.ServersClassPath;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import dev.taskgauge.engine.run.SqsQueues;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Asks AWS; of this machine it asks only whether the servers run, or their jars are there: they
 * start with the first run.
 */
public final class SqsConnectionCheck implements ConnectionCheck {
  private final ServersClassPath servers;
  private final BooleanSupplier running;

  /**
   * Looks for the servers' jars there.
   *
   * @param running whether the servers run; asked in any thread
   */
  public SqsConnectionCheck(ServersClassPath servers, BooleanSupplier running) {
    this.servers = servers;
    this.running = running;
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
    if (running.getAsBoolean()) {
      return new ConnectionStep(what, true, "run, and end with the window");
    }
    try {
      servers.find();
      return new ConnectionStep(
          what,
          ConnectionStep.Outcome.UNTRIED,
          "start with the first run, and end with the window");
    } catch (MissingServersException e) {
      return new ConnectionStep(what, false, String.valueOf(e.getMessage()));
    }
  }
}
