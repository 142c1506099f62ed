package dev.taskgauge.engine.measure.statistics;

/**
 * One measurement of a {@link MetgSearch}.
 *
 * @param lengthNanos the nominal length of the tasks
 * @param efficiency what was measured with it, as a fraction
 */
public record MetgPoint(long lengthNanos, double efficiency) {}
