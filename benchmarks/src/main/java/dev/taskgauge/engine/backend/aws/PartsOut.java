package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.WorkerHost;
import dev.taskgauge.engine.measure.NanoClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * A worker with a part taken out, to see what that part costs: its AWS clients answer some calls
 * themselves. Everything else of it is as ever. In this package, as its parts are nobody else's
 * business.
 */
public final class PartsOut {
  private PartsOut() {}

  /**
   * Connects as any worker does.
   *
   * @param ledger whether claims are written; without, every claim is granted here
   * @param results whether results are sent as they come; without, they are kept here, and sent in
   *     as few messages as possible when none has come for a moment
   */
  public static WorkerHost open(
      AwsAccess access,
      String queueName,
      SqsWorkerHost.Settings settings,
      boolean ledger,
      boolean results,
      NanoClock clock,
      CountDownLatch cancelled,
      Consumer<String> troubles)
      throws BackendException, InterruptedException {
    RequestCounter counter = new RequestCounter();
    AwsClients real = AwsClients.open(access, counter, settings.slots());
    SqsClient sqs = results ? real.sqs() : gathering(real.sqs(), queueName, troubles);
    DynamoDbClient dynamoDb = ledger ? real.dynamoDb() : granting(real.dynamoDb());
    return SqsWorkerHost.open(
        real.behind(sqs, dynamoDb), counter, queueName, settings, clock, cancelled, troubles);
  }

  /** Batches of statements are those of claims alone. */
  private static DynamoDbClient granting(DynamoDbClient real) {
    return standIn(
        DynamoDbClient.class,
        real,
        (method, argument) -> {
          if (!method.equals("batchExecuteStatement")) {
            return null;
          }
          int statements = batch(argument).statements().size();
          return BatchExecuteStatementResponse.builder()
              .responses(Collections.nCopies(statements, BatchStatementResponse.builder().build()))
              .build();
        });
  }

  private static SqsClient gathering(SqsClient real, String queueName, Consumer<String> troubles) {
    String url = "/" + new QueueNames(queueName).results();
    GatheredResults gathered = new GatheredResults(real, troubles);
    return standIn(
        SqsClient.class,
        real,
        (method, argument) -> {
          if (method.equals("sendMessage")) {
            SendMessageRequest request = message(argument);
            if (request.queueUrl().endsWith(url)) {
              gathered.add(request.queueUrl(), request.messageBody());
              return SendMessageResponse.builder().build();
            }
          } else if (method.equals("close")) {
            gathered.close();
          }
          return null;
        });
  }

  @SuppressWarnings("unchecked") // The SDK's interface has no other method of this name.
  private static BatchExecuteStatementRequest batch(Object argument) {
    return argument instanceof BatchExecuteStatementRequest request
        ? request
        : BatchExecuteStatementRequest.builder()
            .applyMutation((Consumer<BatchExecuteStatementRequest.Builder>) argument)
            .build();
  }

  @SuppressWarnings("unchecked") // As above.
  private static SendMessageRequest message(Object argument) {
    return argument instanceof SendMessageRequest request
        ? request
        : SendMessageRequest.builder()
            .applyMutation((Consumer<SendMessageRequest.Builder>) argument)
            .build();
  }

  /** Answers a call, or leaves it to the real client where it returns null. */
  private interface Answers {
    @Nullable Object answer(String method, Object argument);
  }

  private static <T> T standIn(Class<T> kind, T real, Answers answers) {
    return kind.cast(
        Proxy.newProxyInstance(
            PartsOut.class.getClassLoader(),
            new Class<?>[] {kind},
            (proxy, method, arguments) -> {
              Object first = arguments == null || arguments.length == 0 ? "" : arguments[0];
              Object answer = answers.answer(method.getName(), first);
              return answer != null ? answer : call(method, real, arguments);
            }));
  }

  private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
