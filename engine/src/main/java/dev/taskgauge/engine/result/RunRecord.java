package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.RunMeasurement;

/**
 * One run: what was asked, what came out and where.
 *
 * @param settings what was asked
 * @param workloadDescription the workload as it was read, in words
 * @param measurement what came out
 * @param environment where
 */
public record RunRecord(
    RunSettings settings,
    String workloadDescription,
    RunMeasurement measurement,
    Environment environment) {}
