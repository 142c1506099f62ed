package dev.taskgauge.benchmarks.driver;

import java.util.Map;

/**
 * One side of a comparison.
 *
 * @param name a short name
 * @param what what exactly it does, for who reads the table
 * @param measure measures once
 */
public record Side(String name, String what, Measure measure) {
  /** Measures once, from nothing to nothing: what it starts has ended on return. */
  @FunctionalInterface
  public interface Measure {
    /**
     * Measures.
     *
     * @return the values by the names of the metrics; one that can not be had is left out
     * @throws Exception where it fails, which fails this repetition only
     */
    Map<String, Double> once() throws Exception;
  }
}
