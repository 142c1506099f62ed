package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;

/**
 * About how long what comes once in an experiment takes: the start of servers and worker processes
 * on this machine, and their end. In nanoseconds; nothing where all of it is elsewhere.
 *
 * @param processes how many worker processes there are; 0 where they are elsewhere
 * @param cores of this machine, which they share
 */
record StartForecast(int processes, int cores) {
  // Medians of starts on two cores that had nothing else to do, with a run of 0.8 s of work on four
  // slots: 15 of the servers and their end, 5 each of one, two and four worker processes.

  /** Until ElasticMQ and DynamoDB Local answer: 2.1 s (2.0 to 2.3). */
  private static final long SERVERS_NANOS = 2_100_000_000L;

  /**
   * From then to the first task with one worker process, less what passes around every run: 2.8 s
   * (2.5 to 3.0) less 1.25 s.
   */
  private static final long ONE_WORKER_NANOS = 1_500_000_000L;

  /**
   * What each of several takes of a core in that time: two take 3.5 s (3.5 to 3.9) and four 5.5 s
   * (5.4 to 5.6), less 1.25 s.
   */
  private static final long WORKER_CORE_NANOS = 2_200_000_000L;

  /** From the last result until all of them have ended: 1.5 s (1.5 to 1.6). */
  private static final long END_NANOS = 1_500_000_000L;

  /** Of a back end. */
  static StartForecast of(BackendSettings backend, int cores) {
    boolean isHere = backend instanceof SqsSettings sqs && sqs.place() instanceof ThisMachine;
    return new StartForecast(
        isHere ? ((ThisMachine) ((SqsSettings) backend).place()).processes() : 0, cores);
  }

  /** Whether anything is started. */
  boolean isNeeded() {
    return processes > 0;
  }

  /** Worker processes, where servers run already. */
  long workersNanos() {
    return isNeeded() ? Math.max(ONE_WORKER_NANOS, processes * WORKER_CORE_NANOS / cores) : 0;
  }

  /** Servers, and then worker processes. */
  long serversAndWorkersNanos() {
    return isNeeded() ? SERVERS_NANOS + workersNanos() : 0;
  }

  /** The end of all of them. */
  long endNanos() {
    return isNeeded() ? END_NANOS : 0;
  }
}
