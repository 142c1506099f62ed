package dev.taskgauge.app;

import dev.taskgauge.app.connection.SqsConnectionCheck;
import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.servers.KeptServers;
import dev.taskgauge.app.servers.ServersClassPath;
import dev.taskgauge.app.setup.Preset;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.MeasuringEngine;
import dev.taskgauge.app.workbench.StageQuestionsView;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;

/**
 * The window as a program. With the argument {@code --smoke} it opens, measures two tiny runs, says
 * so in one line and closes.
 */
public final class WorkbenchApplication extends Application {
  static final String SMOKE = "--smoke";
  private static final Path REPORTS = Path.of("reports");
  private static final Path WORKLOADS = Path.of("workloads");

  private final ExecutorService background =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "background");
            thread.setDaemon(true);
            return thread;
          });

  private final ServersClassPath serversClassPath = ServersClassPath.ofThisProgram();
  private final KeptServers servers = new KeptServers(serversClassPath);

  @Override
  public void start(Stage stage) throws Exception {
    boolean smoke = getParameters().getUnnamed().contains(SMOKE);
    Path results = smoke ? Files.createTempDirectory("taskgauge-smoke") : REPORTS;
    ThemeModel theme =
        new ThemeModel(
            Bindings.equal(Platform.getPreferences().colorSchemeProperty(), ColorScheme.DARK));
    WindowView window =
        new WindowView(
            stage,
            new WindowView.Parts(
                () -> new MeasuringEngine(servers),
                new SqsConnectionCheck(serversClassPath),
                new RunStore(results),
                WORKLOADS,
                background,
                new FxThread()),
            theme,
            new StageQuestionsView(stage));
    stage.show();
    if (smoke) {
      smoke(window, results);
    }
  }

  @Override
  public void stop() {
    background.shutdown();
    servers.close();
  }

  private static void smoke(WindowView window, Path results) {
    WorkbenchModel model = window.model();
    model.setup().fill(new Preset("smoke", TaskKind.SLEEP, "1 ms", "20", "1,2", "1"));
    model.setup().warmUpProperty().set(false);
    model
        .runningProperty()
        .addListener(
            (changed, before, running) -> {
              if (!running) {
                smokeEnded(model, results);
              }
            });
    model.run();
  }

  private static void smokeEnded(WorkbenchModel model, Path results) {
    int runs = model.results().runs().size();
    String problem = model.problemProperty().get();
    System.out.println("TaskGauge window: opened, measured " + runs + " runs. " + problem);
    delete(results);
    if (runs == 2 && problem.isEmpty()) {
      Platform.exit();
    } else {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
