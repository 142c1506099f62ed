package dev.taskgauge.engine.backend;

/**
 * A task that failed.
 *
 * @param taskId its id in the run
 * @param reason what went wrong, for a person to read
 */
public record TaskFailure(long taskId, String reason) {}
