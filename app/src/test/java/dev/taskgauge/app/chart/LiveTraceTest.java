package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.run.RunPhase;
import dev.taskgauge.engine.run.RunProgress;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class LiveTraceTest {
  private final LiveTrace trace = new LiveTrace();

  @Test
  void warmUpIsSeenUntilARunCounts() {
    trace.beginWarmUp();
    trace.add(moment());
    assertThat(trace.series()).extracting(LiveTrace.Series::name).containsExactly("warm-up");

    trace.begin("1 worker");
    trace.add(moment());
    assertThat(trace.series()).extracting(LiveTrace.Series::name).containsExactly("1 worker");
    assertThat(trace.series().get(0).startSeconds()).isZero();
  }

  @Test
  void warmUpOfALaterBackEndIsNotSeen() {
    trace.begin("1 worker");
    trace.add(moment());
    int before = trace.series().get(0).points().size();

    trace.beginWarmUp();
    trace.add(moment());
    assertThat(trace.series()).hasSize(1);
    assertThat(trace.series().get(0).points().size()).isEqualTo(before);

    trace.begin("2 workers");
    trace.add(moment());
    assertThat(trace.series()).hasSize(2);
  }

  private static RunProgress moment() {
    return new RunProgress(
        RunPhase.RUNNING, 1_000_000_000L, 200, 100, 0, 100, 100, OptionalDouble.of(0.9), 0);
  }
}
