package dev.taskgauge.app.setup;

/**
 * What stands in the fields of how runs are made comparable, unchecked.
 *
 * @param name text of the experiment's name; empty for one made from the fields
 * @param repetitions text of how often every point is measured
 * @param warmUp whether back ends are warmed up first
 */
public record ProtocolInput(String name, String repetitions, boolean warmUp) {}
