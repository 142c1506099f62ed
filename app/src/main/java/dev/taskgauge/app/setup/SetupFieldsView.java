package dev.taskgauge.app.setup;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Makes the fields of the left pane: bound, named for screen readers, marked where wrong. */
final class SetupFieldsView {
  /**
   * One of few choices, beside the others.
   *
   * @param value what it chooses
   * @param id of the button
   * @param text of the button, with its mnemonic
   */
  record Segment<T>(T value, String id, String text) {}

  private final SetupModel model;
  private final ValidationSupport validation = new ValidationSupport();

  SetupFieldsView(SetupModel model) {
    this.model = model;
    validation.setValidationDecorator(new DangerView());
  }

  TextField text(String id, String accessibleText, StringProperty value, SetupField field) {
    TextField text = new TextField();
    text.setId(id);
    text.setAccessibleText(accessibleText);
    text.textProperty().bindBidirectional(value);
    validate(text, field);
    return text;
  }

  ComboBox<String> editable(
      String id, String accessibleText, StringProperty value, SetupField field, String... common) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setEditable(true);
    box.setAccessibleText(accessibleText);
    box.getItems().addAll(common);
    box.getEditor().setAccessibleText(accessibleText);
    box.getEditor().textProperty().bindBidirectional(value);
    // Otherwise the box puts its last chosen value back over what the model was given.
    value.addListener((changed, before, after) -> box.setValue(after));
    box.setValue(value.get());
    validate(box, field);
    return box;
  }

  <T> ComboBox<T> choice(String id, String accessibleText, Property<T> value, List<T> choices) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(accessibleText);
    box.getItems().addAll(choices);
    box.valueProperty().bindBidirectional(value);
    explain(box);
    return box;
  }

  <T> void names(ComboBox<T> box, Function<T, String> name) {
    box.setConverter(
        new StringConverter<T>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
  }

  /** Two choices as one bar, of which one is always chosen. */
  <T> Node segments(Property<T> value, Segment<T> first, Segment<T> second) {
    ToggleGroup group = new ToggleGroup();
    ToggleButton left = segment(value, first, group, Styles.LEFT_PILL);
    ToggleButton right = segment(value, second, group, Styles.RIGHT_PILL);
    Runnable select =
        () -> group.selectToggle(second.value().equals(value.getValue()) ? right : left);
    value.addListener(changed -> select.run());
    // Pressing the chosen one again must not leave none chosen.
    group.selectedToggleProperty().addListener(changed -> select.run());
    select.run();
    return new HBox(left, right);
  }

  private static <T> ToggleButton segment(
      Property<T> value, Segment<T> segment, ToggleGroup group, String style) {
    ToggleButton button = new ToggleButton(segment.text());
    button.setId(segment.id());
    button.getStyleClass().add(style);
    explain(button);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> value.setValue(segment.value()));
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  /** A field with its label above, and below it what is wrong, or a hint. */
  Region labelled(String text, Node field, @Nullable SetupField checked, String hint) {
    return labelled(text, field, checked, new SimpleStringProperty(hint));
  }

  /** The same with a hint that changes. */
  Region labelled(
      String text, Node field, @Nullable SetupField checked, ObservableValue<String> hint) {
    Label label = new Label(text);
    label.setMnemonicParsing(true);
    label.setLabelFor(firstControl(field));
    Label below = new Label();
    below.setWrapText(true);
    below.setMinHeight(Region.USE_PREF_SIZE);
    if (checked != null) {
      below.setId("hint-" + checked.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    Runnable revise =
        () ->
            say(
                below,
                checked == null ? "" : model.resultProperty().get().problem(checked),
                hint.getValue());
    model.resultProperty().addListener(changed -> revise.run());
    hint.addListener(changed -> revise.run());
    revise.run();
    hideWhenEmpty(below);
    return new VBox(4, label, field, below);
  }

  /** Marks a control while the model says that its field is wrong. */
  void validate(Control control, SetupField field) {
    explain(control);
    Validator<Object> validator =
        (target, ignored) ->
            ValidationResult.fromErrorIf(
                target,
                model.resultProperty().get().problem(field),
                !model.resultProperty().get().problem(field).isEmpty());
    validation.registerValidator(control, false, validator);
    model
        .resultProperty()
        .addListener(
            changed -> {
              String problem = model.resultProperty().get().problem(field);
              validation.revalidate(control);
              tell(control, problem.isEmpty() ? FieldMeaning.of(control.getId()) : problem);
            });
  }

  /** Has a control, which has its id, say what it means to who points at it or has it read. */
  static void explain(Control control) {
    tell(control, FieldMeaning.of(control.getId()));
  }

  private static void tell(Control control, String text) {
    Tooltip there = control.getTooltip();
    if (there == null) {
      control.setTooltip(new Tooltip(text));
    } else {
      there.setText(text);
    }
    control.setAccessibleHelp(text);
    if (control instanceof ComboBox<?> box && box.isEditable()) {
      box.getEditor().setAccessibleHelp(text);
    }
  }

  private static void say(Label below, String problem, String hint) {
    below.setText(problem.isEmpty() ? hint : problem);
    below.getStyleClass().setAll("label", problem.isEmpty() ? "hint" : "problem");
  }

  static void hideWhenEmpty(Label label) {
    shownWhen(label, label.textProperty().map(text -> !text.isEmpty()));
  }

  /** Takes no room while it is not shown. */
  static <T extends Node> T shownWhen(T node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
    return node;
  }

  private static Node firstControl(Node field) {
    if (field instanceof Pane pane && !(field instanceof Control)) {
      return pane.getChildren().get(0);
    }
    return field;
  }
}
