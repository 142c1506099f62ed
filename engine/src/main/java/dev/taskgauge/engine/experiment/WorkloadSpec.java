package dev.taskgauge.engine.experiment;

/** Where the tasks of a run come from. The closed set of sources. */
public sealed interface WorkloadSpec permits FileWorkload, GeneratedWorkload {}
