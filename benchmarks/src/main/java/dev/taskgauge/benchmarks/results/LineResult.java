package dev.taskgauge.benchmarks.results;

import java.util.List;

/**
 * One line of a comparison: several sides that were measured in turns under the same condition.
 *
 * @param name the condition, such as {@code 4 threads}
 * @param sides the sides; the first is what the others are compared with
 */
public record LineResult(String name, List<SideResult> sides) {
  public LineResult {
    sides = List.copyOf(sides);
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("line '" + name + "' has no sides: expected 1 or more");
    }
  }
}
