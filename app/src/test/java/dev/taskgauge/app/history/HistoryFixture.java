package dev.taskgauge.app.history;

import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Models over a real folder; work of the background is done when the test says so. */
final class HistoryFixture {
  private final Path folder;
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<OpenedExperiment> opened = new ArrayList<>();
  private final List<List<OpenedExperiment>> compared = new ArrayList<>();
  private final List<Path> shownFolders = new ArrayList<>();
  private final List<String> renamed = new ArrayList<>();
  private String noFileManager = "";

  HistoryFixture(Path folder) {
    this.folder = folder;
  }

  /** What waits for {@link #drain}. */
  Deque<Runnable> background() {
    return background;
  }

  /** What was handed over to be shown. */
  List<OpenedExperiment> opened() {
    return opened;
  }

  /** What was handed over to be compared. */
  List<List<OpenedExperiment>> compared() {
    return compared;
  }

  /** The new names that were told. */
  List<String> renamed() {
    return renamed;
  }

  /** What the file manager has shown. */
  List<Path> shownFolders() {
    return shownFolders;
  }

  /** From now on there is no file manager. */
  void failToShowFolders(String why) {
    noFileManager = why;
  }

  /** An experiment on LOCAL that was measured in whole. */
  Path write(String name, double efficiency, Instant startedAt) throws IOException {
    return SampleExperiments.write(
        store(), SampleExperiments.record(name, LocalSettings.DEFAULT, efficiency, startedAt));
  }

  /** Where rows are kept; hidden, so that it is none of experiments. */
  Path cache() {
    return folder.resolve(".cache");
  }

  RunStore store() {
    return new RunStore(folder);
  }

  HistoryModel model(RunStore store) {
    return model(store, Clock.system(ZoneId.systemDefault()));
  }

  HistoryModel model(RunStore store, Clock clock) {
    return new HistoryModel(
        store,
        cache(),
        receiver(),
        path -> {
          if (!noFileManager.isEmpty()) {
            throw new IOException(noFileManager);
          }
          shownFolders.add(path);
        },
        background::add,
        Runnable::run,
        clock);
  }

  /** A model that has read the folder. */
  HistoryModel read() {
    HistoryModel model = model(store());
    model.refresh();
    drain();
    return model;
  }

  HistoryReceiver receiver() {
    return new HistoryReceiver() {
      @Override
      public void opened(OpenedExperiment experiment) {
        opened.add(experiment);
      }

      @Override
      public void chosenToCompare(List<OpenedExperiment> experiments) {
        compared.add(experiments);
      }

      @Override
      public void renamed(Path directory, String name) {
        renamed.add(name);
      }
    };
  }

  /** Does what is to be done in the background. */
  void drain() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  static ExperimentRow row(HistoryModel model, Path directory) {
    return model.rows().stream()
        .filter(row -> row.directory().equals(directory))
        .findFirst()
        .orElseThrow();
  }

  /** What was said last; empty where nothing was. */
  static String note(HistoryModel model) {
    HistoryNote note = model.noteProperty().get();
    return note == null ? "" : note.text();
  }
}
