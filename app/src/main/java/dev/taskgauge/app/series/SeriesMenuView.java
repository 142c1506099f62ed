package dev.taskgauge.app.series;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;

/**
 * Hides and shows the series of a chart: by the items of a menu, which keys reach, and by clicks in
 * the legend. Which are hidden is kept by their names, whatever chart of them is drawn next. There
 * is no menu where there is nothing to choose from.
 */
public final class SeriesMenuView extends MenuButton {
  private final Set<String> hidden = new HashSet<>();
  private final Runnable redraw;
  private List<String> names = List.of();

  /**
   * A menu without series.
   *
   * @param id its identity
   * @param redraw draws the chart without what is {@link #hidden}
   */
  public SeriesMenuView(String id, Runnable redraw) {
    super("Ser_ies");
    this.redraw = redraw;
    setId(id);
    setMnemonicParsing(true);
    setMinWidth(Region.USE_PREF_SIZE);
    setVisible(false);
    getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    setTooltip(new Tooltip("Which series are shown; or click one in the legend"));
  }

  /** A click on a series in the legend of this chart hides it, another one shows it again. */
  public void listenTo(ChartViewer viewer) {
    viewer.addChartMouseListener(new LegendClicks(viewer.getCanvas()));
  }

  /** The names of the series that are not to be seen. */
  public Set<String> hidden() {
    return Set.copyOf(hidden);
  }

  /** The series of the chart are these. */
  public void offer(List<String> series) {
    if (series.equals(names)) {
      return;
    }
    names = List.copyOf(series);
    setVisible(names.size() > 1);
    hidden.retainAll(names);
    getItems().setAll(names.stream().map(this::item).toList());
  }

  private CheckMenuItem item(String name) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setSelected(!hidden.contains(name));
    item.setOnAction(event -> toggle(name));
    return item;
  }

  private void toggle(String name) {
    if (!hidden.remove(name)) {
      hidden.add(name);
    }
    getItems().stream()
        .filter(item -> name.equals(item.getText()))
        .forEach(item -> ((CheckMenuItem) item).setSelected(!hidden.contains(name)));
    redraw.run();
  }

  private final class LegendClicks implements ChartMouseListenerFX {
    private final ChartCanvas canvas;

    LegendClicks(ChartCanvas canvas) {
      this.canvas = canvas;
    }

    @Override
    public void chartMouseClicked(ChartMouseEventFX event) {
      series(event).ifPresent(SeriesMenuView.this::toggle);
    }

    /** What can be clicked looks as if. */
    @Override
    public void chartMouseMoved(ChartMouseEventFX event) {
      canvas.setCursor(series(event).isPresent() ? Cursor.HAND : null);
    }

    /** The series in whose part of the legend the pointer is. */
    private Optional<String> series(ChartMouseEventFX event) {
      return event.getEntity() instanceof LegendItemEntity entity
          ? Optional.of(String.valueOf(entity.getSeriesKey())).filter(names::contains)
          : Optional.empty();
    }
  }
}
