package dev.taskgauge.app.workbench;

import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.app.results.Shown;
import dev.taskgauge.engine.report.ExperimentCharts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers say, in sentences: the first ones of those about the chart that is seen, and all
 * of all charts where it is opened.
 */
final class FindingsView extends HBox {
  private static final int FEW = 2;
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

  /** With less room than so many lines of text for chart and sentences, there is but one. */
  private static final double LINES_FOR_FEW = 26;

  private final VBox few = new VBox(3);
  private final VBox all = new VBox(3);
  private final ScrollPane scroll = new ScrollPane(all);
  private final Hyperlink more = new Hyperlink();
  private final ObservableValue<Shown> shown;
  private final ObservableValue<ExperimentCharts.@Nullable Named> chart;
  private final ObservableValue<Boolean> beside;
  private final IntegerBinding fits;
  private boolean open;

  /**
   * Shows the sentences.
   *
   * @param chart the chart that is seen; null where that is not one of results
   * @param beside whether what they are about is seen
   * @param room the height of that together with the sentences
   */
  FindingsView(
      ObservableValue<Shown> shown,
      ObservableValue<ExperimentCharts.@Nullable Named> chart,
      ObservableValue<Boolean> beside,
      ObservableDoubleValue room) {
    this.shown = shown;
    this.chart = chart;
    this.beside = beside;
    fits =
        Bindings.createIntegerBinding(
            () -> room.get() < LINES_FOR_FEW * more.getFont().getSize() ? 1 : FEW,
            room,
            more.fontProperty());

    setId("findings");
    getStyleClass().add("findings");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox.setHgrow(few, Priority.ALWAYS);
    few.setMinHeight(Region.USE_PREF_SIZE);
    more.setId("more-findings");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(
        event -> {
          open = !open;
          more.setVisited(false);
          show();
        });
    more.setTooltip(
        new Tooltip(ShortcutView.named("All that the numbers say, or less of it", ALL)));
    ShortcutView.press(more, ALL);
    getChildren().addAll(few, scroll, more);
    shown.addListener((changed, before, after) -> show());
    chart.addListener((changed, before, after) -> show());
    beside.addListener((changed, before, after) -> show());
    fits.subscribe(number -> show());
  }

  private void show() {
    List<String> findings = shown.getValue().sentences();
    List<String> first =
        shown.getValue().sentences(chart.getValue()).stream().limit(fits.get()).toList();
    few.getChildren().setAll(first.stream().map(FindingsView::sentence).toList());
    all.getChildren().setAll(findings.stream().map(FindingsView::sentence).toList());
    // With no more than those, what was opened for others would be empty, and stay open.
    boolean isMore = findings.size() > first.size();
    boolean wide = open && isMore;
    few.setVisible(!wide);
    few.setManaged(!wide);
    scroll.setVisible(wide);
    scroll.setManaged(wide);
    boolean seen = !findings.isEmpty() && beside.getValue();
    setVisible(seen);
    setManaged(seen);
    more.setVisible(isMore);
    more.setText(open ? "Fewer" : "All " + findings.size());
    more.setAccessibleText(open ? "Fewer sentences" : "All sentences");
  }

  private static Label sentence(String text) {
    Label sentence = new Label(text);
    sentence.getStyleClass().add("finding");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    return sentence;
  }
}
