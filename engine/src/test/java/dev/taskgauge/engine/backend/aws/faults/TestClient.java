package dev.taskgauge.engine.backend.aws.faults;

import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.experiment.AwsPlace;
import java.net.URI;

/** The main class of a client that is to be killed. */
final class TestClient {
  private TestClient() {}

  /** Arguments: queue, endpoint of SQS, endpoint of DynamoDB, region, tasks, length in ms. */
  public static void main(String[] args) throws Exception {
    long tasks = Long.parseLong(args[4]);
    long lengthMillis = Long.parseLong(args[5]);
    AwsPlace place = new AwsPlace(args[3], null, URI.create(args[1]), URI.create(args[2]));
    try (TestRun run = TestRun.start(args[0], place, Work.sleep(tasks, lengthMillis, 1))) {
      run.awaitCompleted(1);
      System.out.println("running");
      run.awaitAllResults();
    }
  }
}
