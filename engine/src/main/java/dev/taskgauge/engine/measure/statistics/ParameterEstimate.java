package dev.taskgauge.engine.measure.statistics;

/**
 * A parameter of a fitted law.
 *
 * @param value the best estimate
 * @param standardError how far off it may be, in its unit
 * @param interval95 its 95 % interval, without the part that is impossible
 */
public record ParameterEstimate(double value, double standardError, Interval interval95) {}
