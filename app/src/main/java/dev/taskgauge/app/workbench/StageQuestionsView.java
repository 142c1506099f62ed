package dev.taskgauge.app.workbench;

import dev.taskgauge.app.files.RememberedFolder;
import dev.taskgauge.app.preferences.TextSizeView;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Asks with the system's file chooser and alerts. */
public final class StageQuestionsView implements WindowQuestions {
  private final Stage stage;
  private final RememberedFolder folder;

  /** Dialogs belong to the stage. */
  public StageQuestionsView(Stage stage) {
    this(stage, new SimpleObjectProperty<>());
  }

  /**
   * Dialogs belong to the stage.
   *
   * @param folder where they begin, and where the last one ended
   */
  public StageQuestionsView(Stage stage, Property<@Nullable Path> folder) {
    this.stage = stage;
    this.folder = new RememberedFolder(folder);
  }

  @Override
  public Optional<Path> workloadFile() {
    FileChooser chooser = chooser("Choose a workload file");
    return ended(chooser.showOpenDialog(stage));
  }

  @Override
  public Optional<Path> experimentFile() {
    FileChooser chooser = chooser("Open an experiment file");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Experiment files", "*.json", "*.JSON"));
    return ended(chooser.showOpenDialog(stage));
  }

  @Override
  public Optional<Path> exportTarget(String suggestedName) {
    return target("Export", suggestedName);
  }

  @Override
  public Optional<Path> saveTarget(String suggestedName) {
    return target("Save experiment", suggestedName);
  }

  private Optional<Path> target(String title, String suggestedName) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(suggestedName);
    String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.toUpperCase(Locale.ROOT) + " files", "*." + ending));
    return ended(chooser.showSaveDialog(stage));
  }

  @Override
  public boolean closeDuringRun() {
    ButtonType stop = new ButtonType("Stop and close", ButtonData.OK_DONE);
    ButtonType keep = new ButtonType("Keep running", ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Stopping keeps what was measured so far, marked as stopped.",
            stop,
            keep);
    TextSizeView.asIn(stage, alert);
    alert.setTitle("TaskGauge");
    alert.setHeaderText("An experiment is in progress");
    // Enter loses nothing, nor does Esc: a run that was stopped has to be measured anew.
    ((Button) alert.getDialogPane().lookupButton(stop)).setDefaultButton(false);
    Button safe = (Button) alert.getDialogPane().lookupButton(keep);
    safe.setDefaultButton(true);
    alert.setOnShown(event -> safe.requestFocus());
    return alert.showAndWait().filter(stop::equals).isPresent();
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.start().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> ended(@Nullable File chosen) {
    return folder.ended(chosen == null ? null : chosen.toPath());
  }
}
