package dev.taskgauge.app.workbench;

import dev.taskgauge.app.compare.CompareModel;
import dev.taskgauge.app.compare.CompareView;
import dev.taskgauge.app.export.ChartToWrite;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import javafx.scene.control.Tab;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** The tab with the comparison. */
final class CompareTabView extends Tab implements ShownChartView {
  private final CompareModel model;
  private final CompareView view;

  CompareTabView(CompareModel model, ThemeModel theme) {
    super("Compare");
    this.model = model;
    view = new CompareView(model, theme);
    setId("tab-compare");
    TabContentView.put(this, view);
  }

  @Override
  public String chartName() {
    return "Comparison";
  }

  @Override
  public boolean hasChart() {
    return view.hasChart();
  }

  @Override
  public ChartToWrite toWrite() {
    return view.toWrite();
  }

  @Override
  public Image picture() {
    return view.picture();
  }

  @Override
  public @Nullable ComparedExperiments compared() {
    return model.compared();
  }
}
