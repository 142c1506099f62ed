package dev.taskgauge.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

final class ThemeModelTest {
  private final BooleanProperty systemIsDark = new SimpleBooleanProperty(true);
  private final ThemeModel model = new ThemeModel(systemIsDark);

  @Test
  void followsTheSystemUntilTheUserChooses() {
    assertThat(model.darkProperty().get()).isTrue();
    systemIsDark.set(false);
    assertThat(model.darkProperty().get()).isFalse();

    model.toggle();
    assertThat(model.choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
    model.toggle();
    systemIsDark.set(true);
    assertThat(model.darkProperty().get()).isFalse();
  }

  @Test
  void followsTheSystemAgainWhereTheUserWantsIt() {
    model.choiceProperty().set(ThemeChoice.LIGHT);
    assertThat(model.darkProperty().get()).isFalse();

    model.choiceProperty().set(ThemeChoice.SYSTEM);
    assertThat(model.darkProperty().get()).isTrue();
  }
}
