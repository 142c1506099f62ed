package dev.taskgauge.worker;

import static dev.taskgauge.engine.task.WorkloadText.count;

import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.result.BuildInfo;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerStatus;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.WorkloadText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of a worker's life: its start, every minute, runs, troubles and its end. Thread-safe. */
final class WorkerNarrator implements WorkerListener {
  private final WorkerSettings settings;
  private final BuildInfo build;
  private final InstantSource clock;
  private final Consumer<WorkerEvent> log;
  private final RepeatedTroubles troubles = new RepeatedTroubles();
  private Instant lastStatus;
  private long completedAtLastStatus;

  /**
   * Nothing is told yet.
   *
   * @param settings the worker's
   * @param build what runs
   * @param clock when things happen
   * @param log is given one event at a time
   */
  WorkerNarrator(
      WorkerSettings settings, BuildInfo build, InstantSource clock, Consumer<WorkerEvent> log) {
    this.settings = settings;
    this.build = build;
    this.clock = clock;
    this.log = log;
    this.lastStatus = clock.instant();
  }

  @Override
  public synchronized void started(String endpoint) {
    lastStatus = clock.instant();
    List<String> kinds = settings.kinds().stream().sorted().map(TaskKind::word).toList();
    String words =
        "worker of queue %s, %s: %s %s, tasks %s, lease %s, TaskGauge %s, commit %s"
            .formatted(
                settings.queueName(),
                endpoint,
                count(settings.slots()),
                settings.slots() == 1 ? "slot" : "slots",
                String.join(" and ", kinds),
                words(settings.lease()),
                build.version(),
                build.gitCommit());
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("queue", settings.queueName());
    facts.put("endpoint", endpoint);
    facts.put("slots", settings.slots());
    facts.put("threadKind", settings.threads().name().toLowerCase(Locale.ROOT));
    facts.put("kinds", kinds);
    facts.put("leaseMillis", settings.lease().toMillis());
    facts.put("graceMillis", settings.grace().toMillis());
    facts.put("version", build.version());
    facts.put("commit", build.gitCommit());
    facts.put("pid", ProcessHandle.current().pid());
    tell("started", words, facts);
  }

  @Override
  public synchronized void runJoined(String runId) {
    tell("joined", "joined run " + runId, Map.of("run", runId));
  }

  @Override
  public synchronized void runLeft(String runId) {
    tell("left", "left run " + runId, Map.of("run", runId));
  }

  @Override
  public synchronized void troubled(String what) {
    if (troubles.isNew(what)) {
      tell("trouble", "trouble: " + what, Map.of("what", what));
    }
  }

  /** What it has done by now. */
  synchronized void status(WorkerStatus status) {
    Instant now = clock.instant();
    Duration passed = Duration.between(lastStatus, now);
    long completed = status.completed() - completedAtLastStatus;
    lastStatus = now;
    completedAtLastStatus = status.completed();
    String run = status.runId() == null ? "no run" : "run " + status.runId();
    String words =
        "%s: %s completed in the last %s, %s in all; %s failed, %s rejected, %s throttled"
            .formatted(
                run,
                count(completed),
                words(passed),
                count(status.completed()),
                count(status.failed()),
                count(status.rejected()),
                count(status.throttled()));
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("run", status.runId());
    facts.put("completedSinceLast", completed);
    facts.put("sinceLastMillis", passed.toMillis());
    facts.putAll(totals(status));
    tell("status", words, facts);
    troubles.forgetAndCount().forEach(this::tellRepeated);
  }

  /** It was asked to stop. */
  synchronized void stopping() {
    tell(
        "stopping",
        "stopping: takes no more; what runs has " + words(settings.grace()),
        Map.of("graceMillis", settings.grace().toMillis()));
  }

  /** It has stopped, and handed over all that it had. */
  synchronized void stopped(WorkerStatus status) {
    troubles.forgetAndCount().forEach(this::tellRepeated);
    String words =
        "stopped after %s completed, %s failed, %s rejected; %s requests, %s throttled"
            .formatted(
                count(status.completed()),
                count(status.failed()),
                count(status.rejected()),
                count(status.requests()),
                count(status.throttled()));
    tell("stopped", words, totals(status));
  }

  /** It ends without having done what it was for. */
  synchronized void failed(String why) {
    tell("failed", why, Map.of("what", why));
  }

  private void tellRepeated(String what, long times) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("what", what);
    facts.put("times", times);
    tell("repeated", "trouble, " + count(times) + " times more: " + what, facts);
  }

  private static Map<String, @Nullable Object> totals(WorkerStatus status) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("completed", status.completed());
    facts.put("failed", status.failed());
    facts.put("rejected", status.rejected());
    facts.put("requests", status.requests());
    facts.put("throttled", status.throttled());
    return facts;
  }

  private void tell(String name, String words, Map<String, @Nullable Object> facts) {
    log.accept(new WorkerEvent(clock.instant(), name, words, facts));
  }

  private static String words(Duration duration) {
    return duration.isZero() ? "0 s" : WorkloadText.duration(duration.toNanos());
  }
}
