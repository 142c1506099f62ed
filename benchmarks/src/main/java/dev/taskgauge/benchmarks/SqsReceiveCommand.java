package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.sqs.ReceiveComparison;
import dev.taskgauge.localaws.LocalAws;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Option(
      names = "--servers-class-path",
      paramLabel = "FILE",
      description =
          "The file that lists the servers' jars (default: local-aws/target/servers.classpath).")
  private Path servers = Path.of("local-aws/target/servers.classpath");

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
            .measure(serversClassPath(), sides::contains, options.alternation(WARM_UPS));
    return options.finish(
        ReceiveComparison.METRICS, List.of(line), Map.of("messages", Integer.toString(messages)));
  }

  private String serversClassPath() throws IOException, URISyntaxException {
    if (!Files.isRegularFile(servers)) {
      throw new IllegalArgumentException(
          "--servers-class-path "
              + servers
              + ": expected the file that mvn -pl local-aws package -DskipTests writes");
    }
    Path localAws =
        Path.of(LocalAws.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.readString(servers).strip() + File.pathSeparator + localAws;
  }
}
