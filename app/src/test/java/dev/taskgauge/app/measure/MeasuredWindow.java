package dev.taskgauge.app.measure;

import dev.taskgauge.app.fx.BackgroundThreads;
import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.screens.WindowParts;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.StageQuestionsView;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.run.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window, which runs tasks without length until it is ended, seen by {@link WindowTurns}. */
public final class MeasuredWindow extends Application {
  private final Gate gate = new Gate(new FxThread());
  private final AtomicReference<@Nullable RunProgress> latest = new AtomicReference<>();
  private final ShownMoments shown = new ShownMoments();

  @Override
  public void start(Stage stage) throws IOException {
    Path results = Files.createTempDirectory("measured-window");
    WindowView window =
        new WindowView(
            stage,
            parts(results),
            new ThemeModel(new SimpleBooleanProperty(false)),
            new StageQuestionsView(stage));
    stage.show();
    shown.listenTo(window.model());
    List<String> arguments = getParameters().getRaw();
    Path file =
        Files.writeString(
            results.resolve("experiment.json"),
            """
            { "version": 1, "name": "Window cost", "workload":
              { "kind": "sleep", "length": "0", "tasks": 100000000000 }, "backend": "LOCAL",
              "workers": %s, "warmUp": false, "repetitions": 1 }
            """
                .formatted(arguments.get(0)));
    window.model().setup().open(ExperimentFile.read(file, Map.of()));
    int pairs = Integer.parseInt(arguments.get(1));
    int seconds = Integer.parseInt(arguments.get(2));
    Thread turns =
        new Thread(() -> new WindowTurns(gate, latest::get, shown).run(pairs, seconds), "turns");
    turns.setDaemon(true);
    Platform.runLater(
        () -> {
          window.model().run();
          turns.start();
        });
  }

  private WindowView.Parts parts(Path results) {
    WindowView.Parts usual = WindowParts.measuring(results, results, new BackgroundThreads());
    return new WindowView.Parts(
        () -> new ObservedEngine(usual.engines().get(), latest::set),
        usual.connectionCheck(),
        usual.fleet(),
        usual.workersHere(),
        usual.store(),
        usual.cache(),
        usual.workloads(),
        usual.background(),
        gate);
  }
}
