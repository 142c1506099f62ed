package dev.taskgauge.app;

import dev.taskgauge.app.background.BackgroundWork;
import dev.taskgauge.app.connection.SqsConnectionCheck;
import dev.taskgauge.app.desk.DeskView;
import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.fleet.SqsFleetSource;
import dev.taskgauge.app.fleet.WorkersHere;
import dev.taskgauge.app.fx.BackgroundThreads;
import dev.taskgauge.app.fx.FxThread;
import dev.taskgauge.app.help.AboutText;
import dev.taskgauge.app.help.HelpPage;
import dev.taskgauge.app.icon.AppIconView;
import dev.taskgauge.app.log.CrashModel;
import dev.taskgauge.app.log.LogFile;
import dev.taskgauge.app.preferences.PreferencesFile;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.preferences.WindowPlaceView;
import dev.taskgauge.app.presets.ShippedFiles;
import dev.taskgauge.app.presets.WorkloadsFolder;
import dev.taskgauge.app.servers.KeptServers;
import dev.taskgauge.app.servers.ServersClassPath;
import dev.taskgauge.app.servers.ShownServers;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.MeasuringEngine;
import dev.taskgauge.app.workbench.StageQuestionsView;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window as a program. With the argument {@code --smoke} it opens, measures two tiny runs, says
 * so and closes; it then leaves the user's files alone.
 */
public final class WorkbenchApplication extends Application {
  static final String SMOKE = "--smoke";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BackgroundThreads background = new BackgroundThreads();

  private final Executor ui = new FxThread();
  private final BackgroundWork shownWork = new BackgroundWork(background, ui);
  private final ServersClassPath serversClassPath = ServersClassPath.ofThisProgram();
  private final KeptServers servers = new KeptServers(serversClassPath);
  private final ShownServers shownServers = new ShownServers(servers, shownWork);
  private @Nullable PreferencesModel preferences;
  private @Nullable LogFile log;
  private @Nullable Path temporary;

  /** Made by JavaFX, on its thread. */
  public WorkbenchApplication() {
    ProgramName.give();
  }

  @Override
  public void start(Stage stage) throws Exception {
    if (getParameters().getUnnamed().contains(SMOKE)) {
      Path folder = Files.createTempDirectory("taskgauge-smoke");
      temporary = folder;
      SmokeRun.start(open(stage, UserFolders.in(folder.resolve("user")), folder));
    } else {
      open(stage, UserFolders.ofThisProgram(), null);
    }
  }

  private WindowView open(Stage stage, UserFolders folders, @Nullable Path reports) {
    AboutText about = AboutText.ofThisProgram();
    CrashModel crashes = new CrashModel(ui, about.text());
    Thread.setDefaultUncaughtExceptionHandler(crashes);
    String noLog = openLog(folders.logs(), about);
    PreferencesFile file = new PreferencesFile(folders.settings());
    PreferencesModel remembered = new PreferencesModel(file, file.read(), background, ui);
    preferences = remembered;
    Path usual = reports == null ? UserFolders.usualReports(System::getProperty) : reports;
    // One object for as long as the folder is the same: it knows what this program is writing.
    ObjectProperty<RunStore> store = new SimpleObjectProperty<>();
    remembered
        .reportsFolderProperty()
        .subscribe(chosen -> store.set(new RunStore(chosen == null ? usual : chosen)));
    ThemeModel theme =
        new ThemeModel(
            Bindings.equal(Platform.getPreferences().colorSchemeProperty(), ColorScheme.DARK));
    // Before the window, so that it never flashes in the colours of another theme.
    theme.choiceProperty().set(remembered.themeProperty().get());
    WindowView window =
        new WindowView(
            stage,
            new WindowView.Parts(
                () -> new MeasuringEngine(shownServers),
                new SqsConnectionCheck(serversClassPath, () -> servers.running().isPresent()),
                new SqsFleetSource(servers::running),
                changed -> WorkersHere.real(Map.of(), servers::running, changed),
                store,
                folders.cache(),
                workloads(folders.cache()),
                shownWork,
                ui),
            theme,
            new StageQuestionsView(stage, remembered.exportFolderProperty()));
    HelpPage help =
        new HelpPage(folders.cache(), this::open, background, ui, window.model()::report);
    window.addTool(
        new DeskView(
                stage,
                new DeskView.Parts(
                    remembered, theme, crashes, log, help, about, this::open, background, ui))
            .menu());
    AppIconView.addTo(stage);
    WindowPlaceView.of(stage, remembered, window.dividers());
    stage.show();
    tell(window.model(), remembered, noLog);
    LastExperiment.follow(window.model(), remembered);
    return window;
  }

  private Path workloads(Path cache) {
    WorkloadsFolder folder = WorkloadsFolder.find(Path.of(""), System::getProperty, cache);
    if (folder.isCopy()) {
      background.execute(() -> ShippedFiles.copyTo(folder.path()));
    }
    return folder.path();
  }

  /** Returns what the user is to know; empty where the log is open. */
  private String openLog(Path folder, AboutText about) {
    try {
      LogFile opened = LogFile.open(folder);
      opened.note(about.text().replace('\n', ';'));
      log = opened;
      return "";
    } catch (IOException e) {
      return "No log can be written to " + folder + ": " + FileProblem.reason(e) + ". ";
    }
  }

  private static void tell(WorkbenchModel model, PreferencesModel remembered, String noLog) {
    String problems = noLog + remembered.problemProperty().get();
    if (!problems.isEmpty()) {
      model.report(problems.strip());
    }
    remembered
        .problemProperty()
        .addListener((changed, before, problem) -> model.report(Objects.requireNonNull(problem)));
  }

  private void open(URI address) {
    getHostServices().showDocument(address.toString());
  }

  @Override
  public void stop() {
    if (preferences != null) {
      preferences.close();
    }
    background.end();
    servers.close();
    if (log != null) {
      log.close();
    }
    if (temporary != null) {
      deleteAfterAll(temporary);
    }
  }

  /** What the window keeps for its next start may still be on its way into the folder. */
  private void deleteAfterAll(Path folder) {
    try {
      if (background.awaitEnd(PATIENCE)) {
        delete(folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
