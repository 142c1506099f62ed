package dev.taskgauge.app.history;

import dev.taskgauge.engine.result.ExperimentRecord;
import java.nio.file.Path;

/**
 * An experiment that was read from disk.
 *
 * @param directory where it is
 * @param record the whole of it
 */
public record OpenedExperiment(Path directory, ExperimentRecord record) {}
