package dev.taskgauge.engine.experiment;

/** What an experiment runs. The closed set of plans. */
public sealed interface Plan permits Sweep, MetgPlan {}
