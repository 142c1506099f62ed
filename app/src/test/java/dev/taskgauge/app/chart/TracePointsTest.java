package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TracePointsTest {
  @Test
  void staysSmallAndKeepsPeaksAndOrder() {
    TracePoints points = new TracePoints();
    for (int index = 0; index < 1_000_000; index++) {
      points.add(index, index == 123_456 ? 1e9 : 100, 50, 7);
    }

    assertThat(points.size()).isBetween(TracePoints.MAX / 2, TracePoints.MAX);
    assertThat(IntStream.range(0, points.size()).mapToDouble(points::tasksPerSecond).max())
        .hasValue(1e9);
    assertThat(IntStream.range(0, points.size()).mapToDouble(points::seconds).toArray()).isSorted();
  }

  @Test
  void findsTheMomentNearestToASecond() {
    TracePoints points = new TracePoints();
    assertThat(points.nearest(1)).isEqualTo(-1);
    for (int index = 0; index < 10; index++) {
      points.add(index, 100, 50, 7);
    }

    assertThat(points.nearest(-5)).isZero();
    assertThat(points.nearest(4)).isEqualTo(4);
    assertThat(points.nearest(4.4)).isEqualTo(4);
    assertThat(points.nearest(4.6)).isEqualTo(5);
    assertThat(points.nearest(99)).isEqualTo(9);
  }
}
