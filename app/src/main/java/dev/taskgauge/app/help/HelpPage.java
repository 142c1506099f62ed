package dev.taskgauge.app.help;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.result.FileReplacer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The help page with its pictures, opened in the system's browser: from a copy in a folder, as a
 * browser does not look into jars. It needs no network.
 */
public final class HelpPage {
  static final String NAME = "help.html";

  /** Those of the README that the page shows; the build puts them beside it. */
  static final List<String> PICTURES =
      List.of(
          "screenshot.png", "lost-time.png", "task-length.png", "worker-fit.png", "compare.png");

  private final Path folder;
  private final Consumer<URI> browser;
  private final Executor background;
  private final Executor ui;
  private final Consumer<String> problems;

  /**
   * Opens nothing yet.
   *
   * @param folder where the copy is made, and the folder with it
   * @param browser opens an address; on the JavaFX thread
   * @param background where the copy is written
   * @param ui hands over to the JavaFX thread
   * @param problems is told, in a sentence, where there is no copy; on the JavaFX thread
   */
  public HelpPage(
      Path folder,
      Consumer<URI> browser,
      Executor background,
      Executor ui,
      Consumer<String> problems) {
    this.folder = folder;
    this.browser = browser;
    this.background = background;
    this.ui = ui;
    this.problems = problems;
  }

  /** Opens the page. Any thread. */
  public void open() {
    background.execute(this::copyAndOpen);
  }

  private void copyAndOpen() {
    Path copy = folder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      for (String picture : PICTURES) {
        copy(picture, folder.resolve(picture));
      }
      copy(NAME, copy);
      ui.execute(() -> browser.accept(copy.toUri()));
    } catch (IOException e) {
      String said =
          "The help page can not be written to " + copy + ": " + FileProblem.reason(e) + ".";
      ui.execute(() -> problems.accept(said));
    }
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream shipped = Objects.requireNonNull(HelpPage.class.getResourceAsStream(name))) {
      FileReplacer.replaceBinary(target, shipped::transferTo);
    }
  }
}
