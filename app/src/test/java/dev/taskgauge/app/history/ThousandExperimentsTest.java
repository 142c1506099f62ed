package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to list many. */
final class ThousandExperimentsTest {
  private static final Path EXAMPLE = Path.of("..", "..", "reports", "example");
  private static final int EXPERIMENTS = 1000;

  /** Of the thread that reads: what else runs on this machine must not fail the build. */
  private static final long MOST_CPU_NANOS = 4_000_000_000L;

  @TempDir Path folder;

  /** The record of each is that of the example, 460 kB with 50 runs; of one in a hundred 20 MB. */
  @Test
  void listsAThousand() throws IOException {
    Path large = large();
    // Beside the links: a link can not lead to another disk.
    Path record = copied("record.json");
    Path summary = copied("summary.csv");
    for (int i = 0; i < EXPERIMENTS; i++) {
      Path directory = Files.createDirectory(folder.resolve("experiment-" + i));
      // Links: a thousand names of a file are read as a thousand files are.
      Files.createLink(directory.resolve("record.json"), i % 100 == 0 ? large : record);
      Files.createLink(directory.resolve("summary.csv"), summary);
    }
    HistoryListing listing = new HistoryListing(new RunStore(folder));

    long startCpuNanos = cpuNanos();
    long startNanos = System.nanoTime();
    List<ExperimentRow> rows = listing.read();
    long listedNanos = System.nanoTime();
    long usedCpuNanos = cpuNanos() - startCpuNanos;
    listing.read();
    long againNanos = System.nanoTime();

    System.out.printf(
        Locale.ROOT,
        "Listed %d experiments in %d ms with %d ms of CPU, again in %d ms%n",
        rows.size(),
        (listedNanos - startNanos) / 1_000_000,
        usedCpuNanos / 1_000_000,
        (againNanos - listedNanos) / 1_000_000);
    assertThat(rows)
        .hasSize(EXPERIMENTS)
        .allSatisfy(row -> assertThat(row.state()).isEqualTo(ExperimentState.FINISHED))
        .allSatisfy(row -> assertThat(row.runsDone()).isEqualTo(45));
    assertThat(usedCpuNanos).isLessThan(MOST_CPU_NANOS);
    assertThat(againNanos - listedNanos).isLessThan(listedNanos - startNanos);
  }

  private Path copied(String file) throws IOException {
    return Files.copy(
        EXAMPLE.resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The example's runs again and again, until it is 20 MB. */
  private Path large() throws IOException {
    String text = Files.readString(EXAMPLE.resolve("record.json"));
    int runs = text.indexOf("\"runs\" : [ ") + "\"runs\" : [ ".length();
    int end = text.lastIndexOf(']');
    String all = text.substring(runs, end).strip();
    Path large = folder.resolve("large.json");
    Files.writeString(large, text.substring(0, runs));
    for (int i = 0; i < 44; i++) {
      Files.writeString(large, (i == 0 ? "" : ", ") + all, StandardOpenOption.APPEND);
    }
    Files.writeString(large, " ]\n}\n", StandardOpenOption.APPEND);
    // As of an experiment whose files were written one after the other.
    Files.setLastModifiedTime(large, Files.getLastModifiedTime(EXAMPLE.resolve("summary.csv")));
    assertThat(Files.size(large)).isGreaterThan(19_000_000);
    return large;
  }
}
