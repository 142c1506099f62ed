package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.runs.SampleMoments;
import org.junit.jupiter.api.Test;

final class LiveTraceTest {
  private final LiveTrace trace = new LiveTrace();

  @Test
  void warmUpIsSeenUntilARunCounts() {
    for (String run : new String[] {"warm-up 1", "warm-up 2"}) {
      trace.beginWarmUp(run);
      trace.add(SampleMoments.halfWay());
    }
    assertThat(trace.series())
        .extracting(LiveTrace.Series::name)
        .containsExactly("warm-up 1", "warm-up 2");

    trace.begin("1 worker");
    trace.add(SampleMoments.halfWay());
    assertThat(trace.series()).extracting(LiveTrace.Series::name).containsExactly("1 worker");
    assertThat(trace.series().get(0).startSeconds()).isZero();
  }

  @Test
  void warmUpOfALaterBackEndIsNotSeen() {
    trace.begin("1 worker");
    trace.add(SampleMoments.halfWay());
    int before = trace.series().get(0).points().size();

    trace.beginWarmUp("warm-up 1");
    trace.add(SampleMoments.halfWay());
    assertThat(trace.series()).hasSize(1);
    assertThat(trace.series().get(0).points().size()).isEqualTo(before);

    trace.begin("2 workers");
    trace.add(SampleMoments.halfWay());
    assertThat(trace.series()).hasSize(2);
  }
}
