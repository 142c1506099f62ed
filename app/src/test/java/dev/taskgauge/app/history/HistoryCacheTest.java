package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.BuildInfo;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one program has listed, listed by the next one, which is another listing here. */
final class HistoryCacheTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path reports;

  @SuppressWarnings("NullAway.Init")
  private Path cache;

  @BeforeEach
  void inAFolder() {
    reports = folder.resolve("reports");
    cache = folder.resolve("cache");
  }

  @Test
  void whatHasNotChangedIsListedWithoutReadingIt() throws IOException {
    Path alpha = write("alpha");
    write("beta", 0, ExperimentEnd.STOPPED);
    List<ExperimentRow> rows = listAndKeep();
    // Nobody can do this: it shows that the file is not read.
    overwrite(alpha.resolve(RunStore.RECORD_FILE), "?", writtenAt(alpha));

    assertThat(listAndKeep()).isEqualTo(rows).hasSize(2);
  }

  @Test
  void aFileThatWasEditedIsReadThoughItHasTheSameSize() throws IOException {
    Path alpha = write("alpha");
    listAndKeep();
    Path record = alpha.resolve(RunStore.RECORD_FILE);
    Instant before = writtenAt(alpha);
    long bytes = Files.size(record);
    Files.writeString(record, Files.readString(record).replace("alpha", "gamma"));
    Files.setLastModifiedTime(record, FileTime.from(before.plusMillis(10)));

    assertThat(Files.size(record)).isEqualTo(bytes);
    assertThat(listAndKeep()).extracting(ExperimentRow::name).containsExactly("gamma");
    assertThat(listAndKeep()).extracting(ExperimentRow::name).containsExactly("gamma");
  }

  @Test
  void aTableThatIsGoneIsNoticed() throws IOException {
    Path alpha = write("alpha");
    Path summary = alpha.resolve("summary.csv");
    Files.writeString(summary, Files.readString(summary).replace(",done,", ",stopped,"));
    assertThat(listAndKeep()).extracting(ExperimentRow::runsDone).containsExactly(0);

    Files.delete(summary);

    assertThat(listAndKeep()).extracting(ExperimentRow::runsDone).containsExactly(12);
  }

  @Test
  void whatIsGoneIsNotListedAndWhatIsNewIs() throws IOException {
    Path alpha = write("alpha");
    write("beta");
    listAndKeep();

    Files.move(alpha, folder.resolve("elsewhere"));
    write("gamma");

    assertThat(listAndKeep())
        .extracting(ExperimentRow::name)
        .containsExactlyInAnyOrder("beta", "gamma");
    assertThat(kept()).hasSize(2);
  }

  @Test
  void aFolderThatWasAwayForAWhileIsStillKept() throws IOException {
    write("alpha");
    listAndKeep();

    Files.move(reports, folder.resolve("away"));
    assertThat(listAndKeep()).isEmpty();
    Files.move(folder.resolve("away"), reports);

    assertThat(kept()).hasSize(1);
  }

  @Test
  void nothingIsKeptOfAFolderWhoseLastExperimentWasDeleted() throws IOException {
    Path alpha = write("alpha");
    listAndKeep();
    assertThat(cache).isNotEmptyDirectory();

    Files.move(alpha, folder.resolve("elsewhere"));
    assertThat(listAndKeep()).isEmpty();
    assertThat(cache).isEmptyDirectory();

    Files.move(folder.resolve("elsewhere"), alpha);
    assertThat(listAndKeep()).hasSize(1);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void whatIsDamagedOrHasNotEndedIsReadEachTime() throws IOException {
    write("alpha");
    Path cut = write("cut");
    Files.writeString(cut.resolve(RunStore.RECORD_FILE), "{");
    ExperimentRecord record =
        SampleExperiments.record(
            "half", LocalSettings.DEFAULT, 0.9, SampleExperiments.START, 5, null);
    SampleExperiments.writeUnended(new RunStore(reports), record);
    RunStore store = new RunStore(reports);
    try (ExperimentDirectory running =
        ExperimentDirectory.create(store, record.experiment(), "", Instant.EPOCH)) {
      assertThat(running.path()).exists();
      listAndKeep(store);
    }

    assertThat(kept()).extracting(each -> each.row().name()).containsExactly("alpha");
    assertThat(listAndKeep())
        .extracting(ExperimentRow::state)
        .containsExactlyInAnyOrder(
            ExperimentState.FINISHED,
            ExperimentState.DAMAGED,
            ExperimentState.INTERRUPTED,
            ExperimentState.INTERRUPTED);
  }

  @Test
  void everyFieldIsKeptAlsoWhereThereIsNone() {
    ExperimentRow full =
        new ExperimentRow(
            reports.resolve("full"),
            "Größe",
            Instant.parse("2026-03-14T15:09:26.123456789Z"),
            "LOCAL; SQS",
            "sleep 10 ms",
            new ExperimentRow.Lengths(1, Long.MAX_VALUE),
            // With which nothing of the whole folder was kept.
            "1, 2".repeat(20_000),
            2,
            5,
            6,
            ExperimentState.LIMITED,
            1234.5,
            0.98,
            "");
    ExperimentRow empty =
        new ExperimentRow(
            reports.resolve("empty"),
            "",
            Instant.EPOCH,
            "",
            "",
            null,
            "",
            0,
            0,
            null,
            ExperimentState.FAILED,
            null,
            null,
            "");
    FileStamps.Stamp stamp = new FileStamps.Stamp(460_753, Instant.parse("2026-03-14T15:09:26.5Z"));
    List<ListedExperiment> experiments =
        List.of(
            new ListedExperiment(new FileStamps(stamp, stamp), full, false),
            new ListedExperiment(new FileStamps(stamp, null), empty, false));
    new HistoryCache(cache, reports).write(experiments);

    assertThat(kept()).isEqualTo(experiments);
  }

  @Test
  void whatIsDamagedIsNotBelievedAndIsMended() throws IOException {
    write("alpha");
    write("beta");
    List<ExperimentRow> rows = listAndKeep();
    List<ListedExperiment> good = kept();
    byte[] whole = Files.readAllBytes(file());

    for (int length = 0; length < whole.length; length += 17) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(kept()).as("the first %d bytes", length).isEmpty();
    }
    // After the head, whose flags and time say nothing.
    for (int place = 10; place < whole.length; place += 11) {
      byte[] other = whole.clone();
      other[place] ^= 0x10;
      Files.write(file(), other);
      // Of the last byte that is packed, some bits say nothing either.
      assertThat(kept()).as("another byte %d", place).isIn(List.of(), good);
    }
    assertThat(listAndKeep()).isEqualTo(rows);
    assertThat(kept()).hasSize(2);
  }

  @Test
  void whatAnotherBuildHasKeptIsNotUsed() throws IOException {
    write("alpha");
    listAndKeep();
    HistoryCache other = new HistoryCache(cache, reports, () -> new BuildInfo("9.9.9", "abcdefg"));

    assertThat(other.read()).isEmpty();
    other.write(kept());
    assertThat(other.read()).hasSize(1);
    assertThat(kept()).isEmpty();
  }

  @Test
  void eachFolderHasItsOwn() throws IOException {
    write("alpha");
    listAndKeep();

    assertThat(new HistoryCache(cache, folder.resolve("other")).read()).isEmpty();
    assertThat(
            new HistoryCache(cache, folder.resolve("other").resolve("..").resolve("reports"))
                .read())
        .hasSize(1);
  }

  @Test
  void whereNothingCanBeKeptTheListIsAsEver() throws IOException {
    write("alpha");
    Files.writeString(cache, "no folder");

    assertThat(listAndKeep()).hasSize(1);
    assertThat(listAndKeep()).hasSize(1);
    assertThat(cache).hasContent("no folder");
  }

  @Test
  void severalProgramsKeepAndReadAtOnce() throws Exception {
    write("alpha");
    write("beta");
    List<ExperimentRow> rows = listAndKeep();
    try (ExecutorService programs = Executors.newFixedThreadPool(4)) {
      List<Callable<@Nullable Void>> each = new ArrayList<>();
      for (int program = 0; program < 4; program++) {
        each.add(
            () -> {
              for (int time = 0; time < 50; time++) {
                List<ListedExperiment> read = kept();
                assertThat(read).extracting(ListedExperiment::row).hasSameElementsAs(rows);
                new HistoryCache(cache, reports).write(read);
              }
              return null;
            });
      }
      for (Future<@Nullable Void> done : programs.invokeAll(each)) {
        done.get();
      }
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
  }

  private List<ExperimentRow> listAndKeep() throws IOException {
    return listAndKeep(new RunStore(reports));
  }

  private List<ExperimentRow> listAndKeep(RunStore store) throws IOException {
    HistoryListing listing = new HistoryListing(store, new HistoryCache(cache, reports));
    List<ExperimentRow> rows = listing.read();
    listing.keep();
    return rows;
  }

  private List<ListedExperiment> kept() {
    return new HistoryCache(cache, reports).read();
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.findFirst().orElseThrow();
    }
  }

  private Path write(String name) throws IOException {
    return write(name, 12, ExperimentEnd.COMPLETE);
  }

  private Path write(String name, int runs, ExperimentEnd end) throws IOException {
    return SampleExperiments.write(
        new RunStore(reports),
        SampleExperiments.record(
            name, LocalSettings.DEFAULT, 0.9, SampleExperiments.START, runs, end));
  }

  private static Instant writtenAt(Path experiment) throws IOException {
    return Files.getLastModifiedTime(experiment.resolve(RunStore.RECORD_FILE)).toInstant();
  }

  private static void overwrite(Path file, String with, Instant writtenAt) throws IOException {
    Files.writeString(file, with.repeat((int) Files.size(file)));
    Files.setLastModifiedTime(file, FileTime.from(writtenAt));
  }
}
