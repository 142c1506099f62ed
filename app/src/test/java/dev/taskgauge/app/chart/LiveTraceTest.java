package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.app.runs.SampleRuns;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
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

  /** After twelve runs, every run had the colour of the one before it. */
  @Test
  void aRunKeepsItsLookWhenOlderOnesAreForgotten() {
    for (int run = 0; run < 15; run++) {
      trace.begin("run " + run);
      trace.add(SampleMoments.halfWay());
    }

    assertThat(trace.series()).extracting(LiveTrace.Series::name).startsWith("run 3");
    assertThat(trace.series()).extracting(LiveTrace.Series::look).startsWith(3).endsWith(14);
  }

  @Test
  void runsThatHaveEndedLieBesideOneAnother() {
    RunRecord run = SampleRuns.run(2);
    LiveTrace chosen = LiveTrace.of(List.of(new NamedRun("a", run), new NamedRun("b", run)));

    assertThat(chosen.names()).containsExactly("a", "b");
    TracePoints points = chosen.series().get(1).points();
    assertThat(points.seconds(0)).isEqualTo(0.5);
    assertThat(points.tasksPerSecond(0)).isEqualTo(100);
    assertThat(points.tasksPerSecond(1)).isEqualTo(300);
    assertThat(points.queuedTasks(0)).isEqualTo(150);
    // Half a second of two workers, of which 50 of 200 tasks of 10 ms are half.
    assertThat(points.efficiencyPercent(0)).isEqualTo(50);
    assertThat(chosen.tellsQueue()).isTrue();
  }
}
