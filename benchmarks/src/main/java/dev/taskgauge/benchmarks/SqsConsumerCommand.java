package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.sqs.ConsumerProcess;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One side of {@code sqs-receive}, which starts it. */
@Command(name = SqsConsumerCommand.NAME, hidden = true)
final class SqsConsumerCommand implements Callable<Integer> {
  static final String NAME = "sqs-consumer";

  @Parameters(index = "0")
  private String side = "";

  @Parameters(index = "1")
  private @Nullable URI endpoint;

  @Override
  public Integer call() throws Exception {
    if (endpoint != null) {
      ConsumerProcess.serve(side, endpoint);
    }
    return 0;
  }
}
