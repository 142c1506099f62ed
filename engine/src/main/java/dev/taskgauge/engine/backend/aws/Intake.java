package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Looks at what came off the request queue before anything else does: puts aside what this worker
 * can not or shall not execute, with the reason. Any thread.
 */
final class Intake {
  /** Soon, but not so soon that a worker that is late receives it again and again. */
  private static final int LATER_SECONDS = 1;

  private final QueueCalls calls;
  private final SqsResources.QueueUrls urls;
  private final String runId;
  private final RunCheck isOfCurrentRun;
  private final Set<TaskKind> kinds;
  private final Consumer<MessageResult> failed;
  private final Consumer<String> troubles;
  private final AtomicLong rejected;
  private final TaskMessageCodec codec = new TaskMessageCodec();

  /** Asks about a run. */
  @FunctionalInterface
  interface RunCheck {
    /** Blocks for a request. */
    boolean test(String runId) throws BackendException, InterruptedException;
  }

  /**
   * For the messages of a run.
   *
   * @param isOfCurrentRun asks the ledger whether another run is the current one by now
   * @param kinds the kinds of task that may be executed
   * @param failed takes the results of tasks that are refused
   * @param rejected counts what was put aside
   */
  Intake(
      QueueCalls calls,
      SqsResources.QueueUrls urls,
      String runId,
      RunCheck isOfCurrentRun,
      Set<TaskKind> kinds,
      Consumer<MessageResult> failed,
      Consumer<String> troubles,
      AtomicLong rejected) {
    this.calls = calls;
    this.urls = urls;
    this.runId = runId;
    this.isOfCurrentRun = isOfCurrentRun;
    this.kinds = kinds;
    this.failed = failed;
    this.troubles = troubles;
    this.rejected = rejected;
  }

  /** The task message; null where it was put aside. */
  @Nullable TaskMessage accept(Message message) throws BackendException, InterruptedException {
    try {
      TaskMessage tasks = codec.decode(message.body());
      if (!tasks.runId().equals(runId)) {
        if (isOfCurrentRun.test(tasks.runId())) {
          // It is this worker that is late: the next run has begun, and others take part in it.
          calls.changeVisibility(urls.requests(), List.of(message.receiptHandle()), LATER_SECONDS);
          return null;
        }
        throw new RejectedMessageException(
            "of run "
                + StrictJson.shortened(tasks.runId())
                + ", which is not the current one ("
                + runId
                + ")");
      }
      checkKinds(tasks);
      return tasks;
    } catch (RejectedMessageException e) {
      reject(message, e.reason());
      return null;
    }
  }

  private void checkKinds(TaskMessage tasks) throws RejectedMessageException {
    for (TaskRange range : tasks.ranges()) {
      TaskKind kind = range.command().kind();
      if (!kinds.contains(kind)) {
        String reason = "this worker was not started with tasks of kind " + kind.word();
        // Nobody else will tell the client, who waits for these tasks.
        failed.accept(failure(tasks, reason));
        throw new RejectedMessageException(reason);
      }
    }
  }

  /** The result of a message none of whose tasks was executed. */
  static MessageResult failure(TaskMessage tasks, String reason) {
    List<TaskFailure> failures = new ArrayList<>();
    for (TaskRange range : tasks.ranges()) {
      for (long i = 0; i < range.count(); i++) {
        failures.add(new TaskFailure(range.firstId() + i, reason));
      }
    }
    return new MessageResult(tasks.runId(), tasks.sequence(), 0, failures);
  }

  private void reject(Message message, String reason)
      throws BackendException, InterruptedException {
    rejected.incrementAndGet();
    troubles.accept("put a message aside: " + reason);
    calls.reject(urls.deadLetters(), message.body(), reason);
    calls.delete(urls.requests(), message.receiptHandle());
  }
}
