package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.result.ExperimentRecord;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says over the charts that they are of an experiment of before, while the latest one goes on or
 * has ended meanwhile, and leads back to that.
 */
final class EarlierBarView extends HBox {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  EarlierBarView(WorkbenchModel model) {
    setId("earlier-bar");
    getStyleClass().addAll("earlier-bar", "centred-row");
    Text text = new Text();
    text.setId("earlier-text");
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text(model),
                model.earlierProperty(),
                model.runningProperty(),
                model.shown().latestNameProperty()));
    Button back = new Button("", new FontIcon(Feather.ARROW_LEFT));
    back.setId("back-to-latest");
    back.textProperty()
        .bind(
            model
                .runningProperty()
                .map(running -> running ? "Back to the running experiment" : "Show its results"));
    back.setTooltip(new Tooltip("What is shown now stays in the history (Ctrl+R)"));
    back.setOnAction(event -> model.backToLatest());
    // The button is a word among the others: it goes to a line of its own where text is large.
    TextFlow flow = new TextFlow(text, back);
    flow.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(flow, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(Feather.CLOCK), flow);
    ObservableValue<Boolean> shown = model.earlierProperty().map(record -> true).orElse(false);
    visibleProperty().bind(shown);
    managedProperty().bind(shown);
  }

  private static String text(WorkbenchModel model) {
    ExperimentRecord earlier = model.earlierProperty().get();
    if (earlier == null) {
      return "";
    }
    String both =
        "Showing "
            + earlier.experiment().name()
            + when(earlier)
            + ". "
            + model.shown().latestNameProperty().getValue();
    return model.runningProperty().get()
        ? both + " goes on: Live, Fleet and Stop are of that one.  "
        : both + " has ended meanwhile.  ";
  }

  /** By its name alone it can seldom be told from the one in progress. */
  private static String when(ExperimentRecord record) {
    return record.runs().isEmpty()
        ? ", measured earlier"
        : ", measured "
            + WHEN.format(
                record.runs().get(0).environment().startedAt().atZone(ZoneId.systemDefault()));
  }
}
