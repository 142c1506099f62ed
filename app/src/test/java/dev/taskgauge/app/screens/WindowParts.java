package dev.taskgauge.app.screens;

import dev.taskgauge.app.background.BackgroundWork;
import dev.taskgauge.app.connection.ConnectionCheck;
import dev.taskgauge.app.desk.DeskView;
import dev.taskgauge.app.fleet.WorkersHere;
import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.help.AboutText;
import dev.taskgauge.app.help.HelpPage;
import dev.taskgauge.app.log.CrashModel;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.Engine;
import dev.taskgauge.app.workbench.MeasuringEngine;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.UserFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;

/** What windows of tests are put together from: all is real, except what reaches for services. */
public final class WindowParts {
  /** The experiment files of the project, from the folder in which tests run. */
  public static final Path WORKLOADS = Path.of("..", "..", "workloads");

  private WindowParts() {}

  /** A window that measures, and knows of no connection. */
  public static WindowView.Parts measuring(Path results, Path workloads, Executor background) {
    return of(
        () -> engine("no servers in this test"),
        settings -> List.of(),
        results,
        workloads,
        background);
  }

  /** A window without a fleet; its results are in a folder. */
  public static WindowView.Parts of(
      Supplier<Engine> engines,
      ConnectionCheck connectionCheck,
      Path results,
      Path workloads,
      Executor background) {
    Executor ui = Lateness.ofUi(new FxThread());
    return new WindowView.Parts(
        engines,
        connectionCheck,
        (queue, place) -> {
          throw new BackendUnavailableException("no fleet in this test", null);
        },
        changed -> WorkersHere.real(Map.of(), Optional::empty, changed),
        new SimpleObjectProperty<>(new RunStore(results)),
        UserFolders.ofThisProgram().cache(),
        workloads,
        new BackgroundWork(Lateness.ofBackground(background), ui),
        ui);
  }

  /** The engine that measures, without SQS on this machine, and why. */
  public static Engine engine(String whyNoServers) {
    return new MeasuringEngine(
        () -> {
          throw new BackendUnavailableException(whyNoServers, null);
        });
  }

  /** What the menu at the upper right is put together from; without a log, and no page opens. */
  public static DeskView.Parts desk(
      PreferencesModel preferences, ThemeModel theme, Path userFolder, Executor background) {
    FxThread ui = new FxThread();
    return new DeskView.Parts(
        preferences,
        theme,
        new CrashModel(ui, ""),
        null,
        new HelpPage(userFolder, uri -> {}, background, ui, text -> {}),
        AboutText.ofThisProgram(),
        uri -> {},
        background,
        ui);
  }
}
