package dev.taskgauge.app.screens;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.taskgauge.app.theme.ThemeModel;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** One view on a stage of its own, light and dark; pictures go to {@code target/screenshots}. */
public final class ViewStage {
  private final Stage stage;
  private final BooleanProperty dark = new SimpleBooleanProperty();

  private ViewStage(Stage stage) {
    this.stage = stage;
  }

  /** Shows a view that is made on the JavaFX thread. */
  public static ViewStage open(BiFunction<Stage, ThemeModel, Parent> maker) throws Exception {
    ViewStage view = new ViewStage(FxEvents.newStage());
    view.onFx(
        () -> {
          view.dress(false);
          Parent root = maker.apply(view.stage, new ThemeModel(view.dark));
          view.stage.setScene(new Scene(root, 1000, 500));
          view.stage.show();
        });
    FxEvents.settle();
    return view;
  }

  /** The stage. */
  public Stage stage() {
    return stage;
  }

  /** A picture in each theme. */
  public void screenshots(String name) throws Exception {
    for (boolean each : new boolean[] {false, true}) {
      onFx(() -> dress(each));
      FxEvents.settle();
      onFx(() -> Screenshots.take(stage.getScene(), (each ? "dark-" : "light-") + name));
    }
    onFx(() -> dress(false));
    FxEvents.settle();
  }

  /** Closes the stage. */
  public void close() throws Exception {
    onFx(stage::close);
  }

  /** Light or dark. On the JavaFX thread. */
  public void dress(boolean toDark) {
    Application.setUserAgentStylesheet(
        toDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    dark.set(toDark);
  }

  private void onFx(Runnable work) throws Exception {
    WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
  }
}
