package dev.taskgauge.app.help;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.icon.AppIconView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The program, its versions, and the licences of all that is shipped. On the JavaFX thread. */
public final class AboutView extends VBox {
  private static final int ICON_SIZE = 64;
  private static final String NOTICES = "What is shipped";

  /** Shows the text, and the list of what is shipped. */
  public AboutView(AboutText about) {
    setId("about");
    getStyleClass().add("about");
    getStylesheets()
        .add(Objects.requireNonNull(AboutView.class.getResource("about.css")).toExternalForm());
    ImageView icon = new ImageView(AppIconView.image(2 * ICON_SIZE));
    icon.setFitWidth(ICON_SIZE);
    icon.setFitHeight(ICON_SIZE);
    Label name = new Label("TaskGauge");
    name.getStyleClass().add(Styles.TITLE_2);
    Label versions = new Label(about.text());
    versions.setId("about-versions");
    versions.setMinHeight(Region.USE_PREF_SIZE);
    VBox texts = new VBox(name, versions);
    texts.getStyleClass().add("versions");
    HBox.setHgrow(texts, Priority.ALWAYS);
    Button copy = new Button("_Copy");
    copy.setId("about-copy");
    copy.setMnemonicParsing(true);
    copy.setAccessibleHelp("Copies the versions");
    copy.setOnAction(event -> copy(about.text()));
    HBox head = new HBox(icon, texts, copy);
    head.getStyleClass().add("head");

    Map<String, String> documents = new LinkedHashMap<>();
    documents.put(NOTICES, Licences.notices(about.jarNames()));
    documents.putAll(Licences.texts());
    TextArea text = new TextArea();
    text.setId("about-licences");
    text.setEditable(false);
    text.setAccessibleText("Licences");
    text.getStyleClass().add("licences");
    VBox.setVgrow(text, Priority.ALWAYS);
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("about-document");
    choice.setAccessibleText("Licence");
    choice.getItems().addAll(documents.keySet());
    choice
        .valueProperty()
        .addListener((changed, before, chosen) -> text.setText(documents.get(chosen)));
    choice.setValue(NOTICES);
    getChildren().addAll(head, choice, text);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
