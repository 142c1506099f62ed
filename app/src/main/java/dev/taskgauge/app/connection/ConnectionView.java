package dev.taskgauge.app.connection;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The state of the connection, with a button that checks it. */
public final class ConnectionView extends VBox {
  /** Binds to the model. */
  public ConnectionView(ConnectionModel model) {
    super(4);
    setId("connection");
    Label summary = summary(model, "connection-state");
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    Button check = new Button("_Check");
    check.setId("check-connection");
    check.getStyleClass().add(Styles.SMALL);
    check.setMinWidth(Region.USE_PREF_SIZE);
    check.setTooltip(
        new Tooltip("Tries credentials, region and permissions; changes and starts nothing"));
    check.setAccessibleHelp("Tries credentials, region and permissions");
    check.setOnAction(event -> model.check());
    check
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.stateProperty().get().name().isEmpty()
                        || model.stateProperty().get().phase() == ConnectionPhase.CHECKING,
                model.stateProperty()));
    HBox row = new HBox(10, summary, check);
    row.getStyleClass().add("centred-row");
    getChildren()
        .addAll(
            row,
            lines("connection-missing", "problem", model, ConnectionState::missing),
            lines("connection-found", "hint", model, ConnectionState::found),
            elsewhere(model));
  }

  /** Only where the queue is not where it was looked for. */
  private static Hyperlink elsewhere(ConnectionModel model) {
    Hyperlink link = new Hyperlink();
    link.setId("connection-elsewhere");
    link.setTooltip(
        new Tooltip("Asks every other region of AWS for a queue of this name; changes nothing"));
    link.textProperty()
        .bind(
            model
                .stateProperty()
                .map(
                    state ->
                        state.elsewhere() == ConnectionState.Elsewhere.LOOKING
                            ? "Looking in the other regions …"
                            : "Look for it in the other regions"));
    link.setOnAction(
        event -> {
          link.setVisited(false);
          model.lookElsewhere();
        });
    ObservableValue<Boolean> offered =
        model.stateProperty().map(state -> state.elsewhere() != ConnectionState.Elsewhere.NO_NEED);
    link.visibleProperty().bind(offered);
    link.managedProperty().bind(offered);
    link.disableProperty()
        .bind(
            model
                .stateProperty()
                .map(state -> state.elsewhere() == ConnectionState.Elsewhere.LOOKING));
    return link;
  }

  /** The state in a few words, after a dot in its colour; nothing where nothing is to be said. */
  public static Label summary(ConnectionModel model, String id) {
    Region dot = new Region();
    Label summary = new Label();
    summary.setId(id);
    summary.setGraphic(dot);
    summary.setWrapText(true);
    Runnable revise =
        () -> {
          ConnectionState state = model.stateProperty().get();
          dot.getStyleClass().setAll("connection-dot", styleClass(state.phase()));
          summary.setText(state.summary());
          summary.setVisible(!state.name().isEmpty());
          summary.setManaged(!state.name().isEmpty());
        };
    model.stateProperty().addListener(changed -> revise.run());
    revise.run();
    return summary;
  }

  private static String styleClass(ConnectionPhase phase) {
    return switch (phase) {
      case READY, WHEN_NEEDED, REACHABLE -> "connection-ready";
      case ABSENT -> "connection-absent";
      case FAILED -> "connection-failed";
      case CHECKING -> "connection-checking";
      case UNKNOWN -> "connection-unknown";
    };
  }

  private static Label lines(
      String id, String styleClass, ConnectionModel model, Function<ConnectionState, String> text) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(model.stateProperty().map(text));
    ObservableValue<Boolean> filled = label.textProperty().map(lines -> !lines.isEmpty());
    label.visibleProperty().bind(filled);
    label.managedProperty().bind(filled);
    return label;
  }
}
