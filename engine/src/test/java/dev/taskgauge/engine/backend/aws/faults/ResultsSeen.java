package dev.taskgauge.engine.backend.aws.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What workers handed over, as read off the wire: how often a result of each message was put on the
 * result queue. Owes nothing to the counting of client and workers.
 */
final class ResultsSeen {
  private static final ObjectMapper JSON = new ObjectMapper();

  // Of each message those who sent a result of it, in that order.
  private final Map<Long, List<String>> workersBySequence = new TreeMap<>();

  private int sentAgain;

  private ResultsSeen() {}

  /** Those of a queue's latest run that went through these proxies. */
  static ResultsSeen through(List<FaultProxy> proxies) {
    List<JsonNode> messages = new ArrayList<>();
    proxies.forEach(proxy -> messages.addAll(messagesSentTo("-results", proxy)));
    String latestRun =
        messages.isEmpty() ? "" : messages.get(messages.size() - 1).path("run").textValue();
    ResultsSeen seen = new ResultsSeen();
    // The same body again is a request that was sent again, as after a pause in the middle of it;
    // to execute a message again takes a time of its own, which is in the body.
    Set<JsonNode> distinct = new LinkedHashSet<>();
    for (JsonNode message : messages) {
      if (message.path("run").textValue().equals(latestRun)) {
        if (distinct.add(message)) {
          seen.add(message);
        } else {
          seen.sentAgain += message.path("results").size();
        }
      }
    }
    return seen;
  }

  private void add(JsonNode message) {
    String worker = message.path("worker").textValue();
    for (JsonNode result : message.path("results")) {
      workersBySequence
          .computeIfAbsent(result.get(0).longValue(), sequence -> new ArrayList<>())
          .add(worker);
    }
  }

  /** The bodies of what was put on a queue whose name ends so, oldest first. */
  static List<JsonNode> messagesSentTo(String suffix, FaultProxy proxy) {
    List<JsonNode> bodies = new ArrayList<>();
    for (FaultProxy.Exchange exchange :
        proxy.exchanges(each -> each.operation().startsWith("AmazonSQS.SendMessage"))) {
      JsonNode request = parse(exchange.request());
      if (request.path("QueueUrl").textValue().endsWith(suffix)) {
        JsonNode entries = request.path("Entries");
        for (JsonNode entry : entries.isMissingNode() ? List.of(request) : entries) {
          bodies.add(parse(entry.path("MessageBody").textValue()));
        }
      }
    }
    return bodies;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** How many messages have at least one result. */
  int messages() {
    return workersBySequence.size();
  }

  /** How many results there are, each of an execution of its own. */
  long executions() {
    return workersBySequence.values().stream().mapToLong(List::size).sum();
  }

  /** The messages that have more than one result, each with those who sent them. */
  Map<Long, List<String>> repeated() {
    Map<Long, List<String>> repeated = new TreeMap<>(workersBySequence);
    repeated.values().removeIf(workers -> workers.size() == 1);
    return repeated;
  }

  /** How many results were in requests that were sent again, and so may be on the queue twice. */
  int sentAgain() {
    return sentAgain;
  }

  /** Who sent results. */
  Set<String> workers() {
    return workersBySequence.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }
}
