package dev.taskgauge.app.preferences;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.result.FileReplacer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The file that preferences are kept in. One that is broken is set aside, so that nothing is lost;
 * one that a newer program wrote is left alone. Any thread, one at a time.
 */
public final class PreferencesFile {
  static final String NAME = "preferences.json";
  private static final long MAX_BYTES = 2L << 20;

  private final Path folder;
  private final Path file;
  private volatile boolean leftAlone;

  /**
   * Reads and writes nothing yet.
   *
   * @param folder where the file is; it is made when first written to
   */
  public PreferencesFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
  }

  /**
   * What was read.
   *
   * @param preferences what is remembered; the defaults where nothing can be
   * @param problem what the user is to know; empty where all is well
   */
  public record Reading(Preferences preferences, String problem) {}

  /** Reads the file. Never fails: what is wrong is in the problem, and the defaults hold. */
  public Reading read() {
    try {
      if (Files.size(file) > MAX_BYTES) {
        return setAside("larger than " + MAX_BYTES + " bytes");
      }
      return new Reading(PreferencesJson.read(Files.readString(file)), "");
    } catch (NoSuchFileException e) {
      return new Reading(Preferences.DEFAULT, "");
    } catch (CharacterCodingException e) {
      return setAside("expected UTF-8 text");
    } catch (IOException e) {
      leftAlone = true;
      return new Reading(
          Preferences.DEFAULT,
          file + " can not be read: " + FileProblem.reason(e) + ". Nothing is remembered.");
    } catch (PreferencesJson.NewerVersionException e) {
      leftAlone = true;
      return new Reading(
          Preferences.DEFAULT,
          "%s is of a newer TaskGauge (%s; this one knows %d). It is left as it is, and nothing is"
                  .formatted(file, e.getMessage(), PreferencesJson.VERSION)
              + " remembered by this window.");
    } catch (IllegalArgumentException e) {
      return setAside(String.valueOf(e.getMessage()));
    }
  }

  private Reading setAside(String why) {
    try {
      Path aside = free();
      Files.move(file, aside);
      return new Reading(
          Preferences.DEFAULT,
          "%s is broken: %s. It was renamed to %s, and the defaults hold."
              .formatted(file, why, aside.getFileName()));
    } catch (IOException e) {
      leftAlone = true;
      return new Reading(
          Preferences.DEFAULT,
          "%s is broken: %s. It can not be renamed (%s), so nothing is remembered."
              .formatted(file, why, FileProblem.reason(e)));
    }
  }

  private Path free() {
    Path aside = folder.resolve(NAME + ".broken");
    for (int number = 2; Files.exists(aside); number++) {
      aside = folder.resolve(NAME + ".broken-" + number);
    }
    return aside;
  }

  /**
   * Replaces the file; does nothing where {@link #read} said that it is left alone.
   *
   * @throws IOException where that fails; an earlier file then stays as it was
   */
  public void write(Preferences preferences) throws IOException {
    if (leftAlone) {
      return;
    }
    String text = PreferencesJson.write(preferences);
    Files.createDirectories(folder);
    FileReplacer.replace(file, out -> out.write(text));
  }

  /** Where it is. */
  public Path path() {
    return file;
  }
}
