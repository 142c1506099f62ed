package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That it does not take long to list many; how long, {@link HistoryMeasurement} says. */
final class ThousandExperimentsTest {
  /** Of the thread that reads: what else runs on this machine must not fail the build. */
  private static final long MOST_CPU_NANOS = 4_000_000_000L;

  @TempDir Path folder;
  @TempDir Path cache;

  @Test
  void listsAThousand() throws IOException {
    ManyExperiments.make(folder, Path.of("..", "..", "reports", "example"));
    HistoryListing listing = listing();

    long startNanos = HistoryMeasurement.cpuNanos();
    List<ExperimentRow> rows = listing.read();
    long listedNanos = HistoryMeasurement.cpuNanos();
    listing.read();
    long againNanos = HistoryMeasurement.cpuNanos();
    listing.keep();
    HistoryListing later = listing();
    long laterStartNanos = HistoryMeasurement.cpuNanos();
    List<ExperimentRow> laterRows = later.read();
    long laterNanos = HistoryMeasurement.cpuNanos() - laterStartNanos;

    assertThat(rows)
        .hasSize(ManyExperiments.EXPERIMENTS)
        .allSatisfy(row -> assertThat(row.state()).isEqualTo(ExperimentState.FINISHED))
        .allSatisfy(row -> assertThat(row.runsDone()).isEqualTo(45));
    assertThat(listedNanos - startNanos).isLessThan(MOST_CPU_NANOS);
    assertThat(againNanos - listedNanos).isLessThan(listedNanos - startNanos);
    assertThat(laterRows).isEqualTo(rows);
    assertThat(laterNanos).isLessThan(listedNanos - startNanos);
  }

  private HistoryListing listing() {
    return new HistoryListing(new RunStore(folder), new HistoryCache(cache, folder));
  }
}
