package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AwsPlace;
import java.util.Map;

/** SQS and DynamoDB servers on this machine, running. Any thread. */
public interface LocalServers extends AutoCloseable {
  /** Where they answer. */
  AwsPlace place();

  /** What a process needs in its environment so that its AWS SDK uses them. */
  Map<String, String> environment();

  /** Ends them, or leaves them running for the next who asks, as their starter sees fit. */
  @Override
  void close();
}
