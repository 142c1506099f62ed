package dev.taskgauge.app.setup;

import dev.taskgauge.engine.task.TaskKind;

/**
 * What stands in the fields of the left pane, unchecked.
 *
 * @param origin where the tasks come from
 * @param kind what generated tasks do
 * @param length text of the length or of a distribution of lengths
 * @param count text of the number of tasks
 * @param perWorker whether the count is for each worker
 * @param unit how a file's bare numbers are read
 * @param workers text of the worker counts
 * @param protocol the fields of repetitions and warm-up
 * @param backEnd the fields of the back end
 */
public record SetupInput(
    WorkloadOrigin origin,
    TaskKind kind,
    String length,
    String count,
    boolean perWorker,
    BareUnit unit,
    String workers,
    ProtocolInput protocol,
    BackEndInput backEnd) {}
