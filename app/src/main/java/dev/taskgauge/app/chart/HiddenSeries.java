package dev.taskgauge.app.chart;

import java.util.Set;

/** The names of the series of a live chart that are not to be seen. Not for several threads. */
final class HiddenSeries {
  private Set<String> names = Set.of();

  void set(Set<String> hidden) {
    names = Set.copyOf(hidden);
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  Set<String> names() {
    return names;
  }
}
