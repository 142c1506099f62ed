package dev.taskgauge.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Results for tests. */
final class Samples {
  static final Metric RATE = new Metric("rate", "tasks/s", true, 0);
  static final Metric BYTES = new Metric("bytes", "bytes a task", false, 1);

  private static final Machine MACHINE =
      new Machine(
          "Linux 6 amd64",
          2,
          8L << 30,
          1L << 30,
          "A JVM 25",
          List.of("-Xmx1g"),
          "1.0",
          "abc1234",
          "2026-01-02T03:04:05Z");

  private Samples() {}

  static Results results(LineResult... lines) {
    return new Results(
        Results.VERSION,
        "local-noop",
        Map.of("tasks", "1000"),
        MACHINE,
        List.of(RATE, BYTES),
        List.of(lines));
  }

  static SideResult side(String name, double... rates) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      samples.add(new Sample(i + 1, 1, Map.of("rate", rates[i])));
    }
    return new SideResult(name, "what " + name + " does", samples, List.of());
  }

  static SideResult sideWithBytes(String name, double rate, double bytes) {
    return new SideResult(
        name,
        "what " + name + " does",
        List.of(new Sample(1, 1, Map.of("rate", rate, "bytes", bytes))),
        List.of());
  }
}
