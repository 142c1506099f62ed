package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.sqs.ReceiveComparison;
import dev.taskgauge.localaws.LocalAws;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "sqs-receive",
    mixinStandardHelpOptions = true,
    description = {
      "Receive, do nothing and delete over SQS: TaskGauge's worker without its ledger beside"
          + " libraries, each in a process of its own, on one ElasticMQ.",
      LocalAws.LICENCE_NOTICE
    })
final class SqsReceiveCommand implements Callable<Integer> {
  private static final int WARM_UPS = 3;

  @Mixin private MeasureOptions options = new MeasureOptions();
  @Mixin private ServersOptions servers = new ServersOptions();

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "Messages in each queue (default: 20000).")
  private int messages = 20_000;

  @Option(
      names = "--sides",
      split = ",",
      paramLabel = "NAME",
      description = "What takes part; the first is compared with the others (default: all).")
  private List<String> sides = ReceiveComparison.names();

  @Override
  public Integer call() throws Exception {
    for (String side : sides) {
      if (!ReceiveComparison.names().contains(side)) {
        throw new IllegalArgumentException(
            "--sides "
                + side
                + ": expected some of "
                + String.join(", ", ReceiveComparison.names()));
      }
    }
    LineResult line =
        new ReceiveComparison(messages, SqsConsumerCommand.NAME)
            .measure(servers.classPath(), sides::contains, options.alternation(WARM_UPS));
    return options.finish(
        ReceiveComparison.METRICS, List.of(line), Map.of("messages", Integer.toString(messages)));
  }
}
