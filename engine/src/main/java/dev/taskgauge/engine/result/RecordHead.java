package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * What a record says before its runs.
 *
 * @param experiment what was to be run
 * @param end how it ended; null where it has not, or where the program was ended in the middle of
 *     it
 */
public record RecordHead(Experiment experiment, @Nullable ExperimentEnd end) {}
