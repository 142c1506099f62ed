package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.screens.ViewStage;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the history as a user would; with pictures of each state, light and dark. */
final class HistoryViewTest {
  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
  private final List<List<String>> compared = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch folderRead = new CountDownLatch(1);
  private Executor background = Runnable::run;

  @SuppressWarnings("NullAway.Init")
  private ViewStage stage;

  @SuppressWarnings("NullAway.Init")
  private HistoryModel model;

  @AfterEach
  void close() throws Exception {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  void searchesOpensAndComparesByKeyboard() throws Exception {
    fill();
    show(store());
    robot.interact(() -> table().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("local");
    stage.screenshots("history-search");
    assertThat(labeled("#history-count")).isEqualTo("4 of 7 experiments");

    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(opened).hasSize(1).allSatisfy(name -> assertThat(name).contains("LOCAL"));

    robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(labeled("#history-compare")).isEqualTo("Compare 2");
    stage.screenshots("history-several");
    robot.clickOn("#history-compare");
    assertThat(compared).hasSize(1);
    assertThat(compared.get(0)).hasSize(2).startsWith(opened.get(0));

    robot.clickOn("#history-search").push(KeyCode.ESCAPE);
    assertThat(labeled("#history-count")).isEqualTo("7 experiments");
  }

  @Test
  void everyStateHasItsColumnAndDamageItsReason() throws Exception {
    fill();
    show(store());

    assertThat(model.rows())
        .extracting(ExperimentRow::state)
        .contains(
            ExperimentState.FINISHED,
            ExperimentState.STOPPED,
            ExperimentState.INTERRUPTED,
            ExperimentState.FAILED,
            ExperimentState.DAMAGED);
    choose(ExperimentState.DAMAGED);
    assertThat(labeled("#history-selected"))
        .contains("record.json: the end is missing: expected a closing }");
    stage.screenshots("history-damaged");
    robot.push(KeyCode.ENTER);
    assertThat(labeled("#history-note-text")).contains("can not be opened");
    assertThat(opened).isEmpty();
  }

  @Test
  void deletesAndBringsBack() throws Exception {
    fill();
    show(store());
    choose(ExperimentState.STOPPED);
    String name = chosen().name();

    robot.push(KeyCode.DELETE);
    assertThat(labeled("#history-note-text")).startsWith("Deleted " + name + "; kept in ");
    assertThat(model.rows()).hasSize(6);
    stage.screenshots("history-deleted");

    robot.clickOn("#history-undo");
    assertThat(model.rows()).hasSize(7);
    robot.clickOn("#history-dismiss");
    assertThat(robot.lookup("#history-note").<Node>query().isVisible()).isFalse();
  }

  @Test
  void theTrashIsEmptiedAfterAQuestionOnly() throws Exception {
    fill();
    show(store());
    choose(ExperimentState.STOPPED);
    robot.push(KeyCode.DELETE);
    robot.clickOn("#history-empty-trash");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".header-panel .label").queryAs(Labeled.class).getText())
        .startsWith("Delete what is in the trash for good? 1 experiment, ");
    robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
    assertThat(labeled("#history-note-text")).startsWith("Deleted ");

    robot.clickOn("#history-empty-trash");
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#history-empty-trash-ok").queryButton().fire());
    assertThat(labeled("#history-note-text")).startsWith("The trash is empty now");
    assertThat(robot.lookup("#history-undo").tryQuery()).isEmpty();
  }

  @Test
  void chosenRowsAreCopiedByKey() throws Exception {
    fill();
    show(store());
    choose(ExperimentState.STOPPED);

    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(labeled("#history-note-text")).isEqualTo("Copied to the clipboard");
    assertThat(clipboard()).startsWith("name\tstarted\t").contains(chosen().name());
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    assertThat(clipboard()).startsWith("name,startedAtUtc,");
  }

  private static String clipboard() throws Exception {
    return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString())
        .get(10, TimeUnit.SECONDS);
  }

  @Test
  void renamesInADialog() throws Exception {
    fill();
    show(store());
    choose(ExperimentState.STOPPED);
    robot.push(KeyCode.F2);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#history-new-name").tryQuery()).isPresent();
    Button ok = robot.lookup("OK").queryButton();
    // The keyboard of a headless platform stays with the first window.
    TextField name = robot.lookup("#history-new-name").queryAs(TextField.class);
    robot.interact(() -> name.setText("  "));
    assertThat(ok.isDisabled()).isTrue();
    robot.interact(() -> name.setText("Tuesday"));
    robot.interact(ok::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(model.rows()).extracting(ExperimentRow::name).contains("Tuesday");
    assertThat(chosen().name()).isEqualTo("Tuesday");
  }

  @Test
  void theMenuOffersWhatCanBeDone() throws Exception {
    fill();
    RunStore store = store();
    try (ExperimentDirectory running =
        ExperimentDirectory.create(
            store, SampleExperiments.local("Now: LOCAL").experiment(), "", Instant.now())) {
      show(store);
      choose(ExperimentState.RUNNING);
      robot.clickOn(row(chosen()), MouseButton.SECONDARY);
      WaitForAsyncUtils.waitForFxEvents();

      assertThat(menu())
          .filteredOn(MenuItem::isDisable)
          .extracting(MenuItem::getId)
          .containsExactly("history-compare", "history-rename", "history-delete");
      robot.clickOn("#history-folder");
      assertThat(labeled("#history-note-text"))
          .isEqualTo(
              "No file manager was opened (none here): the folder is "
                  + running.path().toAbsolutePath());
      stage.screenshots("history-problem");
    }
  }

  @Test
  void sortsByAnyColumnAndKeepsTheChoice() throws Exception {
    fill();
    show(store());
    choose(ExperimentState.STOPPED);
    ExperimentRow chosen = chosen();

    sortBy("tasks-s");
    assertThat(table().getItems())
        .extracting(row -> row.bestTasksPerSecond() == null ? -1 : row.bestTasksPerSecond())
        .isSorted();
    sortBy("name");
    assertThat(table().getItems())
        .extracting(ExperimentRow::name)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(chosen()).isEqualTo(chosen);

    SampleExperiments.write(store(), SampleExperiments.local("A new one"));
    robot.push(KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(table().getItems().get(0).name()).isEqualTo("A new one");
    assertThat(chosen()).isEqualTo(chosen);
  }

  @Test
  void whereThereIsNothingItSaysWhy() throws Exception {
    Executor waits =
        work ->
            new Thread(
                    () -> {
                      try {
                        folderRead.await(30, TimeUnit.SECONDS);
                        work.run();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    })
                .start();
    background = waits;
    show(new RunStore(Path.of("reports-of-nobody")));
    assertThat(labeled("#history-placeholder"))
        .isEqualTo("Reading the experiments in reports-of-nobody …");
    stage.screenshots("history-loading");
    folderRead.countDown();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !model.loadingProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labeled("#history-placeholder")).isEqualTo("No experiments yet");
    stage.screenshots("history-empty");
  }

  @Test
  void aSearchWithoutMatchCanBeCleared() throws Exception {
    fill();
    show(store());
    robot.clickOn("#history-search").write("kangaroo");
    assertThat(labeled("#history-placeholder")).isEqualTo("No experiment matches “kangaroo”");
    stage.screenshots("history-no-match");
    robot.clickOn("#history-placeholder-action");
    assertThat(table().getItems()).hasSize(7);
  }

  @Test
  void filtersByDaysRunsAndLength() throws Exception {
    fill();
    show(store());
    robot.interact(
        () -> {
          model.filter().spanProperty().set(HistorySpan.DAYS);
          model.filter().fromDayProperty().set(LocalDate.of(2026, 3, 15));
        });
    robot.clickOn("#history-runs-from").write("12");
    stage.screenshots("history-filter");
    assertThat(labeled("#history-count")).isEqualTo("2 of 7 experiments");

    robot.clickOn("#history-task-from").write("1 day");
    assertThat(labeled("#history-filter-problem")).contains("unknown unit");
    stage.screenshots("history-filter-wrong");
    robot.clickOn("#history-clear-filter");
    assertThat(labeled("#history-count")).isEqualTo("7 experiments");

    robot.clickOn("#history-runs-from").write("1000");
    assertThat(labeled("#history-placeholder")).isEqualTo("No experiment passes the filter");
    robot.clickOn("#history-more-filters");
    assertThat(labeled("#history-count")).isEqualTo("7 experiments");
    assertThat(robot.lookup("#history-filter").<Node>query().isVisible()).isFalse();
  }

  @Test
  void aFolderThatCanNotBeReadCanBeTriedAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("reports"), "");
    show(new RunStore(file));
    assertThat(labeled("#history-placeholder")).isEqualTo("The experiments can not be read");
    stage.screenshots("history-unreadable");
    Files.delete(file);
    robot.clickOn("#history-placeholder-action");
    assertThat(labeled("#history-placeholder")).isEqualTo("No experiments yet");
  }

  @Test
  void everythingThatCanBePressedHasAName() throws Exception {
    fill();
    show(store());
    robot.interact(() -> model.delete(List.of(model.rows().get(0))));

    Set<ButtonBase> buttons =
        robot
            .lookup(node -> node instanceof ButtonBase && node.isVisible())
            .queryAllAs(ButtonBase.class);
    assertThat(buttons)
        .isNotEmpty()
        .allSatisfy(
            button ->
                assertThat(button.getText().isEmpty() ? button.getAccessibleText() : "text")
                    .isNotBlank());
    assertThat(table().getAccessibleText()).isEqualTo("Experiments");
    assertThat(robot.lookup("#history-search").<Node>query().getAccessibleText())
        .isEqualTo("Search the experiments");
  }

  private void fill() throws IOException {
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

  private RunStore store() {
    return new RunStore(folder.resolve("reports"));
  }

  private void show(RunStore store) throws Exception {
    stage =
        ViewStage.open(
            (window, theme) -> {
              model =
                  new HistoryModel(
                      store,
                      new Receiver(),
                      path -> {
                        throw new IOException("none here");
                      },
                      background,
                      new FxThread());
              model.refresh();
              return new HistoryView(model, new StageHistoryQuestionsView(window));
            });
  }

  @SuppressWarnings("unchecked")
  private TableView<ExperimentRow> table() {
    return robot.lookup("#history-table").queryAs(TableView.class);
  }

  private void choose(ExperimentState state) {
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

  private ExperimentRow chosen() {
    return Optional.ofNullable(table().getSelectionModel().getSelectedItem()).orElseThrow();
  }

  private Node row(ExperimentRow row) {
    return robot
        .lookup(node -> node instanceof HistoryRowView shown && row.equals(shown.getItem()))
        .query();
  }

  /** On a headless platform a click on a header sorts no table, this or any other. */
  private void sortBy(String column) {
    robot.interact(
        () ->
            table().getColumns().stream()
                .filter(each -> ("history-column-" + column).equals(each.getId()))
                .forEach(each -> table().getSortOrder().setAll(List.of(each))));
  }

  private List<MenuItem> menu() {
    return ((HistoryRowView) row(chosen())).getContextMenu().getItems();
  }

  private String labeled(String query) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(query).queryAs(Labeled.class).getText();
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
