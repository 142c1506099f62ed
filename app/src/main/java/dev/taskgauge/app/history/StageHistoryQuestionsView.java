package dev.taskgauge.app.history;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/** Asks with dialogs of the window. */
public final class StageHistoryQuestionsView implements HistoryQuestions {
  private final Window owner;

  /** Dialogs belong to the window. */
  public StageHistoryQuestionsView(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<String> newName(String name) {
    TextInputDialog dialog = new TextInputDialog(name);
    dialog.initOwner(owner);
    dialog.setTitle("TaskGauge");
    dialog.setHeaderText("Rename the experiment");
    dialog.setContentText("Name:");
    dialog.getEditor().setId("history-new-name");
    dialog.getEditor().setPrefColumnCount(32);
    dialog.getEditor().setAccessibleText("New name of the experiment");
    Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
    ok.disableProperty().bind(dialog.getEditor().textProperty().map(String::isBlank));
    return dialog.showAndWait();
  }
}
