package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunMeasurement;

/**
 * One run: what was asked, what came out and where.
 *
 * @param turn which run of its experiment
 * @param settings what was asked
 * @param workloadDescription the workload as it was read, in words
 * @param measurement what came out
 * @param environment where
 */
public record RunRecord(
    Turn turn,
    RunSettings settings,
    String workloadDescription,
    RunMeasurement measurement,
    Environment environment) {}
