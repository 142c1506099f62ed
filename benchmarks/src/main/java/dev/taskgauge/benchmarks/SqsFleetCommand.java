package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.endtoend.FleetProcess;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Workers of {@code sqs-scale} and {@code sqs-end-to-end}, which start it. */
@Command(name = SqsFleetCommand.NAME, hidden = true)
final class SqsFleetCommand implements Callable<Integer> {
  static final String NAME = "sqs-fleet";

  @Parameters(index = "0")
  private String queue = "";

  @Parameters(index = "1")
  private int workers;

  @Parameters(index = "2")
  private int slotsEach;

  @Parameters(index = "3")
  private @Nullable URI sqs;

  @Parameters(index = "4")
  private @Nullable URI dynamoDb;

  @Parameters(index = "5")
  private String parts = "";

  @Override
  public Integer call() throws Exception {
    if (sqs != null && dynamoDb != null) {
      FleetProcess.serve(queue, workers, slotsEach, sqs, dynamoDb, parts);
    }
    return 0;
  }
}
