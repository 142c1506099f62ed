package dev.taskgauge.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.history.StageHistoryQuestionsView;
import dev.taskgauge.app.history.TrashContent;
import dev.taskgauge.app.preferences.TextSizeView;
import dev.taskgauge.app.workbench.StageQuestionsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Dialogs look as the window does: its size of text and its colours. */
final class DialogsTest {
  private static final int PATIENCE_SECONDS = 30;

  private final IntegerProperty percent = new SimpleIntegerProperty(100);

  @SuppressWarnings("NullAway.Init")
  private ViewStage view;

  @BeforeEach
  void open() throws Exception {
    view = ViewStage.open((stage, theme) -> new StackPane(new Label("window")));
    onFx(
        () -> {
          TextSizeView.follow(view.stage().getScene(), percent);
          return true;
        });
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          view.dress(false);
          return true;
        });
    view.close();
  }

  @Test
  void closingDuringARunIsAskedInTheSizeAndColoursOfTheWindow() throws Exception {
    everySize("closing", new StageQuestionsView(view.stage())::closeDuringRun);
  }

  @Test
  void aNewNameIsAskedInTheSizeAndColoursOfTheWindow() throws Exception {
    HistoryQuestions questions =
        new StageHistoryQuestionsView(view.stage(), name -> Optional.empty());
    everySize("rename", () -> questions.newName("Quick look: sleep 10 ms, 1–16 workers"));
  }

  @Test
  void emptyingTheTrashIsAskedInTheSizeAndColoursOfTheWindow() throws Exception {
    HistoryQuestions questions =
        new StageHistoryQuestionsView(view.stage(), name -> Optional.empty());
    everySize(
        "trash",
        () -> questions.emptyTrash(new TrashContent(List.of("one", "two", "three"), 345_678)));
  }

  private void everySize(String name, Callable<?> question) throws Exception {
    for (int size : new int[] {100, 200}) {
      boolean dark = size > 100;
      onFx(
          () -> {
            percent.set(size);
            view.dress(dark);
            return true;
          });
      Future<?> asked = WaitForAsyncUtils.asyncFx(question);
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(() -> dialog().isPresent()));
      FxEvents.settle();
      onFx(
          () -> {
            look(name, size, dark);
            return true;
          });
      asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** On the JavaFX thread, which the dialog has taken over meanwhile. */
  private static void look(String name, int size, boolean dark) {
    Scene scene = dialog().orElseThrow();
    DialogPane pane = (DialogPane) scene.getRoot();
    Screenshots.take(scene, "window-" + (dark ? "dark-" : "light-") + name + "-text-" + size);
    List<String> cut = new ArrayList<>(CutTexts.of(scene));
    List<String> nameless = ShownControls.nameless(scene);
    Label content =
        pane.lookupAll(".content").stream()
            .filter(node -> node instanceof Label && node.isVisible())
            .map(Label.class::cast)
            .findFirst()
            .orElseThrow();
    double font = content.getFont().getSize();
    double height = content.lookup(".text").getLayoutBounds().getHeight();
    Color back = (Color) pane.getBackground().getFills().get(0).getFill();
    ((Stage) scene.getWindow()).close();

    assertThat(font).as("size of text").isCloseTo(14 * size / 100.0, within(0.01));
    if (!content.getText().contains(" ")) {
      assertThat(height).as("a word stands on one line").isLessThan(2 * font);
    }
    assertThat(back.getBrightness() < 0.5).as("dark").isEqualTo(dark);
    assertThat(cut).isEmpty();
    assertThat(nameless).isEmpty();
  }

  private static Optional<Scene> dialog() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null && scene.getRoot() instanceof DialogPane)
        .findFirst();
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
