package dev.taskgauge.engine.measure;

/**
 * What a run had reached at a moment; taken ten times a second.
 *
 * @param elapsedNanos since the first task was submitted
 * @param completed tasks completed until then
 * @param failed tasks failed until then
 * @param queuedTasks tasks that were submitted and not yet received by a worker; -1 where the back
 *     end can not tell
 */
public record TimelinePoint(long elapsedNanos, long completed, long failed, long queuedTasks) {}
