package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.task.Workload;

/**
 * A run that is about to start.
 *
 * @param runIndex counts the runs of an experiment as they come, warm-up runs among them
 * @param turn which run of the experiment it is
 * @param settings what is asked
 * @param workload its tasks
 * @param workloadDescription how the workload was read, in words, for the user to see
 */
public record RunStart(
    int runIndex, Turn turn, RunSettings settings, Workload workload, String workloadDescription) {}
