package dev.taskgauge.app.theme;

import dev.taskgauge.engine.report.chart.ChartStyle;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Dark or light, as the system until the user chooses; and the size of text. On the JavaFX thread.
 */
public final class ThemeModel {
  private final ObservableBooleanValue systemIsDark;
  private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final IntegerProperty textPercent = new SimpleIntegerProperty(100);
  private final ReadOnlyObjectWrapper<ChartStyle> chartStyle =
      new ReadOnlyObjectWrapper<>(ChartStyle.LIGHT);

  /** Follows the system. */
  public ThemeModel(ObservableBooleanValue systemIsDark) {
    this.systemIsDark = systemIsDark;
    systemIsDark.addListener(changed -> revise());
    choice.addListener(changed -> revise());
    textPercent.addListener(changed -> reviseCharts());
    revise();
  }

  /** Whether the window is dark. */
  public ObservableBooleanValue darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** What the user wants. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** The size of text in percent of the usual one. */
  public IntegerProperty textPercentProperty() {
    return textPercent;
  }

  /** How charts look with these colours and this size of text. */
  public ReadOnlyObjectProperty<ChartStyle> chartStyleProperty() {
    return chartStyle.getReadOnlyProperty();
  }

  /** The other one; from then on the system is no longer followed. */
  public void toggle() {
    choice.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  private void revise() {
    dark.set(
        switch (choice.get()) {
          case SYSTEM -> systemIsDark.get();
          case LIGHT -> false;
          case DARK -> true;
        });
    reviseCharts();
  }

  private void reviseCharts() {
    ChartStyle colours = dark.get() ? ChartStyle.DARK : ChartStyle.LIGHT;
    chartStyle.set(colours.withText(textPercent.get()));
  }
}
