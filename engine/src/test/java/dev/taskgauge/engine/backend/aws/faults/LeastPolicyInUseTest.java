package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.deploy.AwsRole;
import dev.taskgauge.engine.deploy.LeastPolicy;
import dev.taskgauge.engine.run.SqsQueues;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a client and workers really ask SQS and DynamoDB for, against the policies: the emulators
 * allow everything, so that it is looked up here.
 */
@ExtendWith(SharedServers.class)
@SideBySide
class LeastPolicyInUseTest {
  private static final String QUEUE = "least-policy";
  private static final Pattern STATEMENT =
      Pattern.compile("(INSERT|UPDATE|DELETE|SELECT)\\b[^\"]*\"([^\"]+)\"");

  @Test
  void clientAndWorkersDoNothingThatIsNotAllowed(LocalAws servers) throws Exception {
    try (Bench bench = new Bench(servers, QUEUE)) {
      bench.startWorker(4);
      bench.startRun(Work.sleep(200, 1, 4)).awaitAllResults();
      bench.startRun(Work.sleep(20, 1, 4).naively()).awaitAllResults();
      // This worker takes sleep alone: what it can not take goes to the dead letters.
      bench.startRun(new Work(TaskKind.CPU, 2, Duration.ofMillis(1), 4, false)).awaitEnd();
      SqsQueues queues = new SqsQueues(QUEUE, bench.client().place());
      queues.check();
      queues.existing();
      queues.delete();

      Set<String> ofClient = asked(bench.client());
      Set<String> ofWorker = asked(bench.workers());

      assertThat(ofClient)
          .contains("sqs:CreateQueue least-policy-dead", "dynamodb:DeleteTable least-policy-ledger")
          .isSubsetOf(allowed(AwsRole.CLIENT));
      assertThat(ofWorker)
          .contains(
              "dynamodb:PartiQLInsert least-policy-ledger", "sqs:SendMessage least-policy-dead")
          .isSubsetOf(allowed(AwsRole.WORKER));
    }
  }

  /** Pairs of an action and a name. */
  private static Set<String> allowed(AwsRole role) throws IOException {
    Set<String> allowed = new TreeSet<>();
    JsonNode policy =
        JsonMapper.builder().build().readTree(new LeastPolicy(QUEUE, null, null).json(role));
    for (JsonNode statement : policy.get("Statement")) {
      String arn = statement.get("Resource").asText();
      String name = arn.substring(arn.lastIndexOf(':') + 1).replace("table/", "");
      statement.get("Action").forEach(action -> allowed.add(action.asText() + " " + name));
    }
    return allowed;
  }

  private static Set<String> asked(ProxiedServers proxies) {
    Set<String> asked = new TreeSet<>();
    Stream.concat(
            proxies.sqs().exchanges(any -> true).stream(),
            proxies.dynamoDb().exchanges(any -> true).stream())
        .forEach(exchange -> add(asked, exchange));
    return asked;
  }

  private static void add(Set<String> asked, FaultProxy.Exchange exchange) {
    boolean isSqs = exchange.operation().startsWith("AmazonSQS.");
    String operation = exchange.operation().substring(exchange.operation().indexOf('.') + 1);
    JsonNode body = body(exchange);
    if (isSqs) {
      String url = body.path("QueueUrl").asText();
      String name = url.isEmpty() ? body.path("QueueName").asText() : url;
      asked.add(
          "sqs:"
              + operation.replaceFirst("Batch$", "")
              + " "
              + name.substring(name.lastIndexOf('/') + 1));
    } else if (operation.equals("BatchExecuteStatement")) {
      body.get("Statements").forEach(each -> asked.add(statement(each.get("Statement").asText())));
    } else {
      asked.add("dynamodb:" + operation + " " + body.path("TableName").asText());
    }
  }

  private static String statement(String partiQl) {
    Matcher matcher = STATEMENT.matcher(partiQl);
    assertThat(matcher.find()).as(partiQl).isTrue();
    String word = matcher.group(1);
    return "dynamodb:PartiQL"
        + word.charAt(0)
        + word.substring(1).toLowerCase(Locale.ROOT)
        + " "
        + matcher.group(2);
  }

  private static JsonNode body(FaultProxy.Exchange exchange) {
    String request = exchange.request();
    try {
      return JsonMapper.builder().build().readTree(request.substring(request.indexOf('{')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
