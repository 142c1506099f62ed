package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.localaws.LocalAws;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts a worker process, prints its number, and stays until it is killed. */
final class OwnWorkersProgram {
  private OwnWorkersProgram() {}

  public static void main(String[] args) throws Exception {
    OwnWorkers workers = new OwnWorkers(Map.of(), () -> {});
    AwsPlace place = new AwsPlace(LocalAws.REGION, null, URI.create(args[1]), URI.create(args[2]));
    workers.start(args[0], place, 1, 1);
    System.out.println(workers.list().get(0).pid());
    new CountDownLatch(1).await();
  }
}
