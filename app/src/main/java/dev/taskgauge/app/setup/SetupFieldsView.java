package dev.taskgauge.app.setup;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Makes the fields of the left pane: bound, named for screen readers, marked where wrong. */
final class SetupFieldsView {
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

  /** A field with its label above, and below it what is wrong, or a hint. */
  Region labelled(String text, Node field, @Nullable SetupField checked, String hint) {
    Label label = new Label(text);
    label.setMnemonicParsing(true);
    label.setLabelFor(firstControl(field));
    Label below = new Label(hint);
    below.setWrapText(true);
    below.setMinHeight(Region.USE_PREF_SIZE);
    below.getStyleClass().add("hint");
    if (checked != null) {
      below.setId("hint-" + checked.name().toLowerCase(Locale.ROOT));
      Runnable revise = () -> say(below, model.resultProperty().get().problem(checked), hint);
      model.resultProperty().addListener(changed -> revise.run());
      revise.run();
    }
    SetupView.hideWhenEmpty(below);
    return new VBox(4, label, field, below);
  }

  /** Marks a control while the model says that its field is wrong. */
  void validate(Control control, SetupField field) {
    Tooltip tooltip = new Tooltip();
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
              tooltip.setText(problem);
              control.setTooltip(problem.isEmpty() ? null : tooltip);
              control.setAccessibleHelp(problem);
            });
  }

  private static void say(Label below, String problem, String hint) {
    below.setText(problem.isEmpty() ? hint : problem);
    below.getStyleClass().setAll("label", problem.isEmpty() ? "hint" : "problem");
  }

  private static Node firstControl(Node field) {
    if (field instanceof Pane pane && !(field instanceof Control)) {
      return pane.getChildren().get(0);
    }
    return field;
  }
}
