package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.results.Shown;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import dev.taskgauge.engine.report.Finding;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

final class FindingsViewTest {
  private final FxRobot robot = new QuickRobot();
  private final SimpleObjectProperty<Shown> shown = new SimpleObjectProperty<>(sentences(5));

  @SuppressWarnings("NullAway.Init")
  private ViewStage view;

  @BeforeEach
  void show() throws Exception {
    view =
        ViewStage.open(
            (stage, theme) -> {
              FindingsView findings =
                  new FindingsView(
                      shown,
                      new SimpleObjectProperty<>(),
                      new SimpleObjectProperty<>(true),
                      new SimpleDoubleProperty(1_000));
              BorderPane pane = new BorderPane();
              pane.setBottom(findings);
              return pane;
            });
  }

  @AfterEach
  void close() throws Exception {
    view.close();
  }

  /**
   * What was opened for many stayed open for one, empty, over half of the chart; with no way back.
   */
  @Test
  void whatWasOpenedForManySentencesStayedOpenForOne() {
    robot.interact(() -> more().fire());
    assertThat(all().isVisible()).isTrue();
    assertThat(more().getText()).isEqualTo("Fewer");

    robot.interact(() -> shown.set(sentences(1)));
    assertThat(all().isVisible()).isFalse();
    assertThat(more().isVisible()).isFalse();

    robot.interact(() -> shown.set(sentences(3)));
    assertThat(all().isVisible()).as("as it was chosen, where there are more again").isTrue();
    assertThat(more().getText()).isEqualTo("Fewer");
  }

  private Hyperlink more() {
    return robot.lookup("#more-findings").queryAs(Hyperlink.class);
  }

  private Node all() {
    return robot.lookup("#findings .scroll-pane").queryAs(ScrollPane.class);
  }

  private static Shown sentences(int count) {
    List<Finding> findings =
        IntStream.range(0, count)
            .mapToObj(each -> new Finding(Finding.Topic.ANY, "", "Sentence " + each))
            .toList();
    return new Shown(null, List.of(), List.of(), findings);
  }
}
