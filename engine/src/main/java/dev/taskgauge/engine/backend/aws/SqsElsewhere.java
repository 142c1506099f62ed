package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Looks for a queue of a name in the other regions of AWS, with a request for each. Writes nothing.
 */
public final class SqsElsewhere {
  private static final int AT_ONCE = 8;
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(4);

  private final AwsAccess access;
  private final String queueName;
  private final Look look;

  /** Whether there is such a queue. */
  @FunctionalInterface
  interface Look {
    /** Blocks for some seconds at most; throws what the SDK does where it can not tell. */
    boolean isThere(AwsAccess access, String queueName) throws BackendException;
  }

  /**
   * What was found.
   *
   * @param there the regions that have such a queue
   * @param without how many have none
   * @param silent how many did not say, as the account has not enabled them or the credentials may
   *     not ask there
   */
  public record Found(List<String> there, int without, int silent) {
    public Found {
      there = List.copyOf(there);
    }
  }

  private enum Answer {
    THERE,
    WITHOUT,
    SILENT
  }

  /** Connects to nothing yet. */
  public SqsElsewhere(AwsAccess access, String queueName) {
    this(access, queueName, SqsElsewhere::isThere);
  }

  SqsElsewhere(AwsAccess access, String queueName, Look look) {
    this.access = access;
    this.queueName = queueName;
    this.look = look;
  }

  /**
   * Asks them all; blocks for some ten seconds at most.
   *
   * @throws BackendException where it is not known which region is not to be asked
   */
  public Found look() throws BackendException, InterruptedException {
    List<String> others = others(ownRegion());
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Answer>> answers =
          threads.invokeAll(others.stream().map(region -> ask(region)).toList());
      List<String> there = new ArrayList<>();
      int silent = 0;
      for (int i = 0; i < others.size(); i++) {
        Answer answer = answers.get(i).get();
        if (answer == Answer.THERE) {
          there.add(others.get(i));
        } else if (answer == Answer.SILENT) {
          silent++;
        }
      }
      return new Found(there, others.size() - there.size() - silent, silent);
    } catch (ExecutionException e) {
      throw new BackendException("looking in the other regions: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Answer> ask(String region) {
    AwsAccess there =
        new AwsAccess(region, access.profile(), null, null, access.dummyCredentials());
    return () -> {
      try {
        return look.isThere(there, queueName) ? Answer.THERE : Answer.WITHOUT;
      } catch (SdkException | BackendException e) {
        return Answer.SILENT;
      }
    };
  }

  private Region ownRegion() throws BackendException {
    try (AwsClients clients = AwsClients.open(access, new RequestCounter())) {
      return Region.of(clients.region());
    }
  }

  /** Credentials hold in one partition, such as that of China, and in no other. */
  private static List<String> others(Region own) {
    String partition = own.metadata() == null ? "aws" : own.metadata().partition().id();
    return SqsClient.serviceMetadata().regions().stream()
        .filter(region -> !region.equals(own) && !region.isGlobalRegion())
        .filter(
            region ->
                region.metadata() != null && region.metadata().partition().id().equals(partition))
        .map(Region::id)
        .sorted()
        .toList();
  }

  private static boolean isThere(AwsAccess access, String queueName) throws BackendException {
    try (AwsClients clients = AwsClients.open(access, new RequestCounter())) {
      clients
          .sqs()
          .getQueueUrl(
              get ->
                  get.queueName(queueName)
                      .overrideConfiguration(call -> call.apiCallTimeout(CALL_TIMEOUT)));
      return true;
    } catch (QueueDoesNotExistException e) {
      return false;
    }
  }
}
