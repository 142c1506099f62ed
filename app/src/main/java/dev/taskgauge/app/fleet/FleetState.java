package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.List;

/**
 * What is known of a fleet.
 *
 * @param phase what there is to say
 * @param queueName whose fleet; empty where there is none
 * @param workers who was seen last
 * @param problem why the last look failed, and when the next is; empty unless it did
 */
public record FleetState(
    FleetPhase phase, String queueName, List<FleetWorker> workers, String problem) {
  /** There is no fleet. */
  public static final FleetState NONE = new FleetState(FleetPhase.NONE, "", List.of(), "");

  public FleetState {
    workers = List.copyOf(workers);
  }

  /** How many there are, in words; empty where nothing was seen yet. */
  public String summary() {
    if (workers.isEmpty()) {
      return "";
    }
    List<FleetWorker> here =
        workers.stream().filter(worker -> worker.state() != FleetWorker.State.DEAD).toList();
    int slots = here.stream().mapToInt(FleetWorker::slots).sum();
    int dead = workers.size() - here.size();
    return counted(here.size(), "worker")
        + " with "
        + counted(slots, "slot")
        + " at queue "
        + queueName
        + (dead == 0 ? "" : "; " + counted(dead, "more") + " without a heartbeat");
  }

  private static String counted(int count, String noun) {
    return WorkloadText.count(count) + " " + noun + (count == 1 || noun.equals("more") ? "" : "s");
  }

  /** What is shown where no worker is; says what to do. */
  public String placeholder() {
    return switch (phase) {
      case NONE ->
          "LOCAL has no fleet: its workers are threads of this window.\n"
              + "Choose SQS to see the workers of a queue.";
      case THIS_MACHINE ->
          """
          Workers on this machine are started with each experiment and end with it;
          while one runs, its worker processes are here, and more can be started to help it.
          Choose AWS for a queue elsewhere.""";
      case LOOKING -> "Looking for workers of queue " + queueName + " …";
      case SEEN ->
          "No worker is connected to queue "
              + queueName
              + ".\nStart some on this machine below, or elsewhere by command or user-data.";
      case FAILED -> problem;
    };
  }
}
