package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.run.OwnWorker;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the table says of a worker. */
final class FleetText {
  private static final int ID_CHARS = 8;

  private FleetText() {}

  /** The beginning of its id, by which workers can be told apart. */
  static String name(FleetWorker worker) {
    return shortened(worker.id());
  }

  static String state(FleetWorker worker) {
    return switch (worker.state()) {
      case ALIVE -> worker.runId().isEmpty() ? "waiting" : "working";
      case NEW -> "just seen";
      case DEAD -> "no heartbeat";
    };
  }

  /** Of a process of this window, with what it said last. */
  static String state(OwnWorker worker) {
    String word =
        switch (worker.state()) {
          case STARTING -> "starting";
          case SERVING -> "serving";
          case STOPPING -> "stopping; stop it again to kill it";
          case DIED -> "died";
        };
    boolean told = worker.detail().isEmpty() || worker.state() == OwnWorker.State.STOPPING;
    return told ? word : word + ": " + worker.detail();
  }

  static String run(FleetWorker worker) {
    return worker.runId().isEmpty() ? "–" : shortened(worker.runId());
  }

  static String completed(FleetWorker worker) {
    return worker.completed() < 0 ? "–" : WorkloadText.count(worker.completed());
  }

  /** Whole seconds: more is not known, as a look is taken every other second. */
  static String heartbeat(FleetWorker worker) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(worker.heartbeatAgeNanos());
    return seconds < 120
        ? String.format(Locale.ROOT, "%d s ago", seconds)
        : String.format(Locale.ROOT, "%d min ago", seconds / 60);
  }

  private static String shortened(String id) {
    return id.length() <= ID_CHARS ? id : id.substring(0, ID_CHARS);
  }
}
