package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes on disk, with the test's thread as that of the window. */
final class HistoryWatchTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  @TempDir Path folder;
  private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
  private final HistoryReceiver receiver =
      new HistoryReceiver() {
        @Override
        public void opened(OpenedExperiment experiment) {}

        @Override
        public void chosenToCompare(List<OpenedExperiment> experiments) {}
      };
  private final RunStore store = new RunStore(Path.of("nowhere"));
  private HistoryModel model =
      new HistoryModel(store, Path.of("nowhere"), receiver, path -> {}, ui::add, ui::add);

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void whatIsMeasuredIsSeenFromItsFirstRunToItsEnd() throws Exception {
    RunStore reports = watch(folder.resolve("reports"));
    ExperimentRecord record =
        SampleExperiments.record(
            "live", LocalSettings.DEFAULT, 0.9, SampleExperiments.START, 2, null);
    await(rows -> rows.isEmpty() && !model.loadingProperty().get());

    Path directory;
    try (ExperimentDirectory running =
        ExperimentDirectory.create(reports, record.experiment(), "", Instant.EPOCH)) {
      directory = running.path();
      await(rows -> rows.size() == 1 && rows.get(0).state() == ExperimentState.RUNNING);
      running.add(record.runs().get(0));
      await(rows -> rows.get(0).runsDone() == 1);
      running.add(record.runs().get(1));
      running.end(ExperimentEnd.STOPPED);
    }
    await(rows -> rows.get(0).state() == ExperimentState.STOPPED);
    assertThat(model.rows().get(0).runsDone()).isEqualTo(2);

    Files.move(directory, folder.resolve("elsewhere"));
    await(List::isEmpty);
  }

  @Test
  void aFolderThatIsMovedAwayAndBackIsReadAgain() throws Exception {
    Path reports = folder.resolve("reports");
    SampleExperiments.write(new RunStore(reports), SampleExperiments.local("one"));
    watch(reports);
    await(rows -> rows.size() == 1);

    Files.move(reports, folder.resolve("away"));
    await(List::isEmpty);
    Files.move(folder.resolve("away"), reports);
    await(rows -> rows.size() == 1);
  }

  private RunStore watch(Path reports) {
    RunStore watched = new RunStore(reports);
    model =
        new HistoryModel(watched, folder.resolve("cache"), receiver, path -> {}, ui::add, ui::add);
    model.start();
    return watched;
  }

  /** Does the work of the window until the rows are as they should be. */
  private void await(Predicate<List<ExperimentRow>> expected) throws Exception {
    long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
    while (!expected.test(model.rows())) {
      Runnable work = ui.poll(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(work).as("the rows change in time from %s", model.rows()).isNotNull();
      work.run();
    }
  }
}
