package dev.taskgauge.engine.report;

import dev.taskgauge.engine.result.RunRecord;

/**
 * A run that is shown by itself.
 *
 * @param name what sets it apart from the runs beside it, such as {@code 8 workers, 2/3}
 * @param record what came out of it
 */
public record NamedRun(String name, RunRecord record) {}
