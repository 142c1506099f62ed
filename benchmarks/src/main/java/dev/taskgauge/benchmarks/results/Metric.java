package dev.taskgauge.benchmarks.results;

/**
 * A quantity that is measured of every side.
 *
 * @param name its key in files
 * @param title its heading in tables, with the unit
 * @param higherIsBetter whether more of it is better
 * @param decimals with how many decimals tables show it
 */
public record Metric(String name, String title, boolean higherIsBetter, int decimals) {}
