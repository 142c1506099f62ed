package dev.taskgauge.app.history;

import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** The history on a stage of its own, over a folder of the test. */
final class ShownHistory {
  private final Path reports;
  private final FxRobot robot = new QuickRobot();
  private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
  private final List<List<String>> compared = Collections.synchronizedList(new ArrayList<>());
  private @Nullable ViewStage stage;

  @SuppressWarnings("NullAway.Init")
  private HistoryModel model;

  ShownHistory(Path reports) {
    this.reports = reports;
  }

  HistoryModel model() {
    return model;
  }

  /** The names of what was opened. */
  List<String> opened() {
    return opened;
  }

  /** The names of what was to be compared, each time. */
  List<List<String>> compared() {
    return compared;
  }

  /** Seven experiments, of every state but one that is in progress. */
  void fill() throws IOException {
    RunStore store = store();
    Instant start = SampleExperiments.START;
    SampleExperiments.write(store, SampleExperiments.local("Sleep 10 ms on LOCAL"));
    write("Short tasks on LOCAL", false, 0.83, start.plusSeconds(86_400), 12);
    write("SQS on this machine, batches of ten", true, 0.71, start.plusSeconds(200_000), 12);
    write("SQS with one task a message", true, 0.18, start.plusSeconds(260_000), 7);
    write("Nothing came of this one", true, 0.5, start.plusSeconds(300_000), 0);
    SampleExperiments.writeUnended(
        store,
        SampleExperiments.record(
            "Sixteen workers overnight, LOCAL",
            LocalSettings.DEFAULT,
            0.94,
            start.plusSeconds(400_000),
            8,
            null));
    Path cut =
        SampleExperiments.write(
            store,
            SampleExperiments.record(
                "Damaged LOCAL", LocalSettings.DEFAULT, 0.9, start.plusSeconds(500_000)));
    Path record = cut.resolve(RunStore.RECORD_FILE);
    String text = Files.readString(record);
    Files.writeString(record, text.substring(0, text.length() / 2));
  }

  private void write(String name, boolean sqs, double efficiency, Instant start, int runs)
      throws IOException {
    ExperimentRecord record =
        SampleExperiments.record(
            name,
            sqs ? SampleExperiments.SQS : LocalSettings.DEFAULT,
            efficiency,
            start,
            runs,
            runs == 12 ? ExperimentEnd.COMPLETE : ExperimentEnd.STOPPED);
    SampleExperiments.write(store(), record);
  }

  RunStore store() {
    return new RunStore(reports);
  }

  /** Shows a folder, read at once. */
  void show(RunStore store) throws Exception {
    show(store, Runnable::run);
  }

  void show(RunStore store, Executor background) throws Exception {
    stage =
        ViewStage.open(
            (window, theme) -> {
              model =
                  new HistoryModel(
                      store,
                      reports.resolveSibling("cache"),
                      new Receiver(),
                      path -> {
                        throw new IOException("none here");
                      },
                      background,
                      new FxThread());
              model.refresh();
              return new HistoryView(
                  model, new StageHistoryQuestionsView(window, name -> Optional.empty()));
            });
  }

  void screenshots(String name) throws Exception {
    if (stage != null) {
      stage.screenshots(name);
    }
  }

  @SuppressWarnings("unchecked")
  TableView<ExperimentRow> table() {
    return robot.lookup("#history-table").queryAs(TableView.class);
  }

  void choose(ExperimentState state) {
    robot.interact(
        () -> {
          table().requestFocus();
          for (int i = 0; i < table().getItems().size(); i++) {
            if (table().getItems().get(i).state() == state) {
              table().getSelectionModel().clearAndSelect(i);
            }
          }
        });
  }

  ExperimentRow chosen() {
    return Optional.ofNullable(table().getSelectionModel().getSelectedItem()).orElseThrow();
  }

  Node row(ExperimentRow row) {
    return robot
        .lookup(node -> node instanceof HistoryRowView shown && row.equals(shown.getItem()))
        .query();
  }

  String labeled(String query) {
    FxEvents.settle();
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  void close() throws Exception {
    if (stage != null) {
      stage.close();
    }
  }

  private final class Receiver implements HistoryReceiver {
    @Override
    public void opened(OpenedExperiment experiment) {
      opened.add(experiment.record().experimentName());
    }

    @Override
    public void chosenToCompare(List<OpenedExperiment> experiments) {
      compared.add(
          experiments.stream().map(experiment -> experiment.record().experimentName()).toList());
    }
  }
}
