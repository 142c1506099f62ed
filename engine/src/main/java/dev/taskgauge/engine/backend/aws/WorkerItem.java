package dev.taskgauge.engine.backend.aws;

/**
 * A worker as it registered itself.
 *
 * @param id of this life of the worker: it takes a new one where it could not show in time that it
 *     was alive
 * @param slots how many
 * @param runId the run that it takes part in; empty for none
 * @param beat moves while the worker is alive
 * @param deadMillis how long the beat must have stood still before the worker counts as dead
 * @param completed tasks completed since the worker started; -1 where it does not say
 */
record WorkerItem(String id, int slots, String runId, long beat, long deadMillis, long completed) {
  /** The id of one life of a worker. */
  static String id(String workerId, int life) {
    return workerId + "." + life;
  }

  /** The worker whose life this is. */
  String workerId() {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }
}
