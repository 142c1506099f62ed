package dev.taskgauge.benchmarks.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many times better one side is than another, round by round: of a metric of which more is
 * better, its value ÷ the other's; of one of which less is better, the other's ÷ its own. Pairs of
 * one round are seconds apart, so a slow drift of the machine is in both.
 */
public final class Advantage {
  private Advantage() {}

  /** A ratio for each round in which both sides have the metric, in order of the rounds. */
  public static List<Double> of(SideResult side, SideResult other, Metric metric) {
    Map<Integer, Double> others = new HashMap<>();
    for (Sample sample : other.samples()) {
      Double value = sample.values().get(metric.name());
      if (value != null) {
        others.put(sample.round(), value);
      }
    }
    List<Double> ratios = new ArrayList<>();
    for (Sample sample : side.samples()) {
      Double own = sample.values().get(metric.name());
      Double its = others.get(sample.round());
      if (own != null && its != null) {
        double ratio = metric.higherIsBetter() ? own / its : its / own;
        if (Double.isFinite(ratio)) {
          ratios.add(ratio);
        }
      }
    }
    return ratios;
  }
}
