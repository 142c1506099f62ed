package dev.taskgauge.app.workbench;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.app.setup.SetupResult;
import dev.taskgauge.app.theme.ThemeModel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: preset, Run, Stop, theme. */
final class ToolbarView extends HBox {
  /** In sizes of its own text. */
  private static final double WIDTH_WITH_TITLE = 40;

  private static final KeyCombination THEME =
      new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

  ToolbarView(WorkbenchModel model, PresetsView presets, ThemeModel theme) {
    getStyleClass().addAll("toolbar", "centred-row");
    Label title = title();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(title, presets, space, runButton(model), stopButton(model), themeButton(theme));
  }

  /** Where text is large in a small window, the preset needs the room more. */
  private Label title() {
    Label title = new Label("TaskGauge");
    title.setId("title");
    title.getStyleClass().add(Styles.TITLE_4);
    title.setMinWidth(Region.USE_PREF_SIZE);
    title
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> getWidth() >= WIDTH_WITH_TITLE * title.getFont().getSize(),
                widthProperty(),
                title.fontProperty()));
    title.managedProperty().bind(title.visibleProperty());
    return title;
  }

  private static Button runButton(WorkbenchModel model) {
    Button run = new Button("_Run", new FontIcon(Feather.PLAY));
    run.setId("run");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.getStyleClass().add(Styles.ACCENT);
    run.setDefaultButton(false);
    run.setOnAction(event -> model.run());
    ObservableValue<String> problem =
        model.setup().resultProperty().map(SetupResult::whyNot).orElse("");
    run.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.runningProperty().get() || !problem.getValue().isEmpty(),
                model.runningProperty(),
                problem));
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            problem.map(
                text -> text.isEmpty() ? "Measure what the left pane says (Ctrl+Enter)" : text));
    run.setTooltip(tooltip);
    run.accessibleHelpProperty().bind(tooltip.textProperty());
    return run;
  }

  private static Button stopButton(WorkbenchModel model) {
    Button stop = new Button("_Stop", new FontIcon(Feather.SQUARE));
    stop.setId("stop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    stop.setTooltip(new Tooltip("Stop, and keep what was measured (Esc)"));
    stop.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.runningProperty().get() || model.stoppingProperty().get(),
                model.runningProperty(),
                model.stoppingProperty()));
    return stop;
  }

  private static Button themeButton(ThemeModel theme) {
    FontIcon icon = new FontIcon();
    Button button = new Button("", icon);
    button.setId("theme");
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    Runnable revise =
        () -> {
          boolean dark = theme.darkProperty().get();
          icon.setIconCode(dark ? Feather.SUN : Feather.MOON);
          String name = dark ? "Light colours" : "Dark colours";
          button.setTooltip(new Tooltip(ShortcutView.named(name, THEME)));
          button.setAccessibleText(name);
        };
    theme.darkProperty().addListener((changed, before, after) -> revise.run());
    revise.run();
    button.setOnAction(event -> theme.toggle());
    ShortcutView.press(button, THEME);
    return button;
  }
}
