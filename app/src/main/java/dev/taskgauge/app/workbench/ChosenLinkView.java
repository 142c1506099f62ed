package dev.taskgauge.app.workbench;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/** Says over a chart how many runs it shows by themselves, and ends that. */
final class ChosenLinkView extends Hyperlink {
  /**
   * Not seen until some are shown.
   *
   * @param showAllRuns has no run shown by itself any more
   */
  ChosenLinkView(String id, Runnable showAllRuns) {
    setId(id);
    setMinWidth(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    setOnAction(
        event -> {
          setVisited(false);
          showAllRuns.run();
        });
  }

  /**
   * So many are chosen.
   *
   * @param drawn how many of them are in the chart
   */
  void show(int chosen, int drawn) {
    setVisible(chosen > 0);
    setText(
        (chosen == 1 ? "1 chosen run" : chosen + " chosen runs")
            + (drawn < chosen ? ", the first " + drawn + " here" : "")
            + " · show all");
  }
}
