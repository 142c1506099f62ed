package dev.taskgauge.benchmarks.sqs;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.processes.ProcessCpu;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsException;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Receive, do nothing, delete: TaskGauge's worker without its ledger beside libraries, all on the
 * same ElasticMQ, which is a process of its own, as each side is.
 */
public final class ReceiveComparison {
  private static final Metric RATE = new Metric("messagesPerSecond", "messages/s", true, 0);
  private static final Metric CPU =
      new Metric("cpuMicrosPerMessage", "CPU µs a message, of the consumer", false, 0);

  /** Where the servers share the processors with the consumer, most of the time is theirs. */
  private static final Metric SERVERS_CPU =
      new Metric("serversCpuMicrosPerMessage", "CPU µs a message, of the servers", false, 0);

  /** What is measured. */
  public static final List<Metric> METRICS = List.of(RATE, CPU, SERVERS_CPU);

  private final int messages;
  private final String command;
  private final Map<String, ConsumerProcess> processes = new HashMap<>();

  /**
   * Not measured yet.
   *
   * @param messages how many messages each queue has
   * @param command the command of this program that calls {@link ConsumerProcess#serve}
   */
  public ReceiveComparison(int messages, String command) {
    this.messages = messages;
    this.command = command;
  }

  /** The names of all sides. */
  public static List<String> names() {
    return List.copyOf(Consumers.names().keySet());
  }

  /**
   * One line.
   *
   * @param serversClassPath the jars of the servers
   * @param wanted the sides that take part, by name
   */
  public LineResult measure(
      String serversClassPath, Predicate<String> wanted, Alternation alternation)
      throws LocalAwsException, InterruptedException {
    try (LocalAws servers =
            LocalAws.start(LocalAwsOptions.defaults().withClassPath(serversClassPath));
        QueueFiller filler = new QueueFiller(servers.sqsEndpoint())) {
      List<Side> sides = new ArrayList<>();
      Consumers.names()
          .forEach(
              (name, what) -> {
                if (wanted.test(name)) {
                  sides.add(new Side(name, what, () -> once(name, servers, filler)));
                }
              });
      return alternation.measure(String.format(Locale.ROOT, "%,d messages", messages), sides);
    } finally {
      processes.values().forEach(ConsumerProcess::close);
    }
  }

  private Map<String, Double> once(String name, LocalAws servers, QueueFiller filler)
      throws Exception {
    ConsumerProcess process = processes.get(name);
    if (process == null || !process.isAlive()) {
      process = ConsumerProcess.start(name, servers.sqsEndpoint(), command);
      processes.put(name, process);
    }
    Consumer.Queue queue = filler.fill(messages);
    ConsumerProcess.@Nullable Took took = null;
    List<ProcessHandle> serversProcess = List.of(servers.process());
    long serversCpuNanos = -ProcessCpu.nanos(serversProcess);
    try {
      took = process.drain(queue, messages);
      serversCpuNanos += ProcessCpu.nanos(serversProcess);
    } finally {
      if (took == null) {
        // It may be stuck; the next repetition, if there is one, begins anew.
        process.close();
      }
    }
    return Map.of(
        RATE.name(),
        messages * 1e9 / took.elapsedNanos(),
        CPU.name(),
        took.cpuNanos() / 1e3 / messages,
        SERVERS_CPU.name(),
        serversCpuNanos / 1e3 / messages);
  }
}
