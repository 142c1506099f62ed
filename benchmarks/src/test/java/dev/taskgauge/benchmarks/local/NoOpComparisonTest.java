package dev.taskgauge.benchmarks.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Sample;
import dev.taskgauge.benchmarks.results.SideResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoOpComparisonTest {
  private static final Rival SLOW = new Rival("slow", "", (threads, count, tasks) -> 1, 1);
  private static final Rival FAST = new Rival("fast", "", (threads, count, tasks) -> 1, 1);

  @Test
  void theFastestHasTheHighestMedian() {
    LineResult line = new LineResult("x", List.of(side("slow", 1, 1, 100), side("fast", 5, 5, 5)));

    assertThat(NoOpComparison.fastest(line, List.of(SLOW, FAST))).contains(FAST);
  }

  @Test
  void whatWasNotMeasuredIsNotTheFastest() {
    LineResult line = new LineResult("x", List.of(side("slow"), side("other", 9)));

    assertThat(NoOpComparison.fastest(line, List.of(SLOW, FAST))).isEmpty();
  }

  @Test
  void measuresBothLinesOfANumberOfThreads() throws InterruptedException {
    Alternation alternation = new Alternation(1, 0, 1, Duration.ofMinutes(1), line -> {});

    List<LineResult> lines =
        new NoOpComparison(20_000, 1, Set.of("jctools", "clock-alone")::contains)
            .measure(2, alternation);

    assertThat(lines)
        .extracting(LineResult::name)
        .containsExactly("2 threads", "2 threads, both recording");
    assertThat(lines.get(0).sides())
        .extracting(SideResult::name)
        .containsExactly("taskgauge", "clock-alone", "jctools");
    assertThat(lines.get(1).sides())
        .extracting(SideResult::name)
        .containsExactly("taskgauge", "jctools+histograms");
    for (LineResult line : lines) {
      for (SideResult side : line.sides()) {
        assertThat(side.troubles()).isEmpty();
        assertThat(side.values(NoOpSides.RATE))
            .singleElement()
            .satisfies(rate -> assertThat(rate).isPositive());
      }
    }
  }

  private static SideResult side(String name, double... rates) {
    List<Sample> samples = new ArrayList<>();
    for (double rate : rates) {
      samples.add(new Sample(samples.size() + 1, 1, Map.of(NoOpSides.RATE.name(), rate)));
    }
    return new SideResult(name, "", samples, List.of());
  }
}
