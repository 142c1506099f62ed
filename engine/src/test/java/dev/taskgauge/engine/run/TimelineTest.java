package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.TimelinePoint;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final long TENTH = 100_000_000;
  private final Timeline timeline = new Timeline();

  private static TimelinePoint at(long tenths) {
    return new TimelinePoint(tenths * TENTH, tenths, 0, 0);
  }

  @Test
  void shortRunsKeepEverySample() {
    for (int tenths = 1; tenths <= 100; tenths++) {
      timeline.add(at(tenths));
    }
    timeline.end(new TimelinePoint(100 * TENTH + 1, 101, 0, 0));

    assertThat(timeline.points()).hasSize(101).startsWith(at(1), at(2));
  }

  @Test
  void longRunsKeepEvenlySpacedSamplesAndTheEnd() {
    int hours = 10 * 3600 * 10;
    for (int tenths = 1; tenths <= hours; tenths++) {
      timeline.add(at(tenths));
    }
    TimelinePoint end = new TimelinePoint(hours * TENTH + 5, hours, 0, 0);
    timeline.end(end);

    assertThat(timeline.points()).hasSizeBetween(Timeline.MAX_POINTS / 2, Timeline.MAX_POINTS);
    assertThat(timeline.points()).last().isEqualTo(end);
    long stride = timeline.points().get(1).completed() - timeline.points().get(0).completed();
    for (int i = 1; i < timeline.points().size() - 1; i++) {
      assertThat(timeline.points().get(i).completed() - timeline.points().get(i - 1).completed())
          .isEqualTo(stride);
    }
  }

  @Test
  void aSampleBehindTheEndIsTakenBack() {
    timeline.add(at(1));
    timeline.add(at(2));
    timeline.end(new TimelinePoint(2 * TENTH - 1, 7, 0, 0));

    assertThat(timeline.points()).containsExactly(at(1), new TimelinePoint(2 * TENTH - 1, 7, 0, 0));
  }
}
