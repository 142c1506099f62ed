package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list hears of when the folder is read again, as it is every few seconds of a run. */
final class HistoryRefreshTest {
  @TempDir Path folder;

  private final List<String> heard = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private HistoryFixture history;

  @BeforeEach
  void inAFolder() {
    history = new HistoryFixture(folder);
  }

  @Test
  void whereNothingHasChangedThereIsNothingToShow() throws IOException {
    history.write("one", 0.9, SampleExperiments.START);
    history.write("two", 0.9, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = history.read();
    hear(model);

    model.refresh();
    history.drain();

    assertThat(heard).isEmpty();
  }

  @Test
  void whatWasReadIsKeptForTheNextProgram() throws IOException {
    history.write("one", 0.9, SampleExperiments.START);
    HistoryModel model = history.read();

    assertThat(new HistoryCache(history.cache(), folder).read())
        .extracting(ListedExperiment::row)
        .isEqualTo(model.rows());
  }

  @Test
  void ofARunThatHasEndedOnlyTheRowOfItsExperimentIsShownAgain() throws IOException {
    for (int i = 0; i < 5; i++) {
      history.write("before " + i, 0.9, SampleExperiments.START.plusSeconds(i));
    }
    RunStore store = history.store();
    ExperimentRecord record =
        SampleExperiments.record(
            "live", LocalSettings.DEFAULT, 0.9, SampleExperiments.START.plusSeconds(60), 2, null);
    HistoryModel model = history.model(store);
    try (ExperimentDirectory running =
        ExperimentDirectory.create(
            store, record.experiment(), "", record.runs().get(0).environment().startedAt())) {
      running.add(record.runs().get(0));
      model.refresh();
      history.drain();
      hear(model);

      running.add(record.runs().get(1));
      model.refresh();
      history.drain();
    }

    assertThat(heard).containsExactly("updating", "live: 1 runs, then 2", "updated");
  }

  @Test
  void whatIsLongerAgoThanTheLastDayGoesThoughNoFileHasChanged() throws IOException {
    history.write("one", 0.9, SampleExperiments.START);
    Instant[] now = {SampleExperiments.START.plusSeconds(60)};
    InstantSource time = () -> now[0];
    HistoryModel model = history.model(history.store(), time.withZone(ZoneOffset.UTC));
    model.refresh();
    history.drain();
    model.filter().spanProperty().set(HistorySpan.DAY);
    assertThat(model.found()).hasSize(1);

    now[0] = now[0].plus(Duration.ofDays(1));
    model.refresh();
    history.drain();

    assertThat(model.found()).isEmpty();
  }

  private void hear(HistoryModel model) {
    model
        .updatingProperty()
        .addListener((changed, before, updating) -> heard.add(updating ? "updating" : "updated"));
    model
        .found()
        .addListener(
            (ListChangeListener<ExperimentRow>)
                change -> {
                  while (change.next()) {
                    assertThat(change.getRemovedSize()).isEqualTo(1);
                    assertThat(change.getAddedSize()).isEqualTo(1);
                    ExperimentRow before = change.getRemoved().get(0);
                    ExperimentRow after = change.getAddedSubList().get(0);
                    heard.add(
                        after.name()
                            + ": "
                            + before.runsDone()
                            + " runs, then "
                            + after.runsDone());
                  }
                });
  }
}
