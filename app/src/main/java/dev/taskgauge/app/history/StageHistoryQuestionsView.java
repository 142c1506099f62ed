package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.preferences.TextSizeView;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Asks with dialogs of the window. */
public final class StageHistoryQuestionsView implements HistoryQuestions {
  private final Window owner;
  private final Function<String, Optional<Path>> exportTarget;

  /**
   * Dialogs belong to the window.
   *
   * @param exportTarget asks where to write a file, and is given what it might be called; it knows
   *     where the user looked last
   */
  public StageHistoryQuestionsView(Window owner, Function<String, Optional<Path>> exportTarget) {
    this.owner = owner;
    this.exportTarget = exportTarget;
  }

  @Override
  public Optional<String> newName(String name) {
    TextInputDialog dialog = new TextInputDialog(name);
    TextSizeView.asIn(owner, dialog);
    dialog.setTitle("TaskGauge");
    dialog.setHeaderText("Rename the experiment");
    dialog.setContentText("Name:");
    dialog.getEditor().setId("history-new-name");
    dialog.getEditor().setPrefColumnCount(32);
    dialog.getEditor().setAccessibleText("New name of the experiment");
    // Where text is large, the field gives way, which scrolls, and not the word before it.
    for (Node word : dialog.getDialogPane().lookupAll(".content")) {
      if (word instanceof Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
    Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
    ok.disableProperty().bind(dialog.getEditor().textProperty().map(String::isBlank));
    return dialog.showAndWait();
  }

  @Override
  public Optional<Path> exportTarget(String suggestedName) {
    return exportTarget.apply(suggestedName);
  }

  @Override
  public boolean emptyTrash(TrashContent content) {
    ButtonType empty = new ButtonType("Empty trash", ButtonBar.ButtonData.OK_DONE);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Then they can not be brought back.",
            empty,
            ButtonType.CANCEL);
    TextSizeView.asIn(owner, alert);
    alert.setTitle("TaskGauge");
    alert.setHeaderText("Delete what is in the trash for good? " + content.text());
    Node button = alert.getDialogPane().lookupButton(empty);
    button.setId("history-empty-trash-ok");
    button.getStyleClass().add(Styles.DANGER);
    // A key that was pressed by accident must not do it.
    ((Button) button).setDefaultButton(false);
    return alert.showAndWait().filter(answer -> answer == empty).isPresent();
  }
}
