package dev.taskgauge.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.report.chart.Axes;
import dev.taskgauge.engine.report.chart.ChartStyle;
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

  @Test
  void chartsFollowTheColoursAndTheSizeOfText() {
    assertThat(model.chartStyleProperty().get().background())
        .isEqualTo(ChartStyle.DARK.background());
    assertThat(ticks()).isEqualTo(12);

    model.textPercentProperty().set(150);
    model.toggle();

    assertThat(model.chartStyleProperty().get().background())
        .isEqualTo(ChartStyle.LIGHT.background());
    assertThat(ticks()).isEqualTo(18);
  }

  private int ticks() {
    return Axes.numbers("tasks/s", model.chartStyleProperty().get()).getTickLabelFont().getSize();
  }
}
