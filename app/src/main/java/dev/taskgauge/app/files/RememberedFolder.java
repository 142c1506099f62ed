package dev.taskgauge.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the file that was chosen last, in which the next choice begins, whatever it is for.
 * On the JavaFX thread.
 */
public final class RememberedFolder {
  private final Property<@Nullable Path> folder;

  /** What a property holds, and is kept in it. */
  public RememberedFolder(Property<@Nullable Path> folder) {
    this.folder = folder;
  }

  /** Where a choice begins; empty where none was made yet, or the folder is gone. */
  public Optional<Path> start() {
    return Optional.ofNullable(folder.getValue()).filter(Files::isDirectory);
  }

  /**
   * A choice ended.
   *
   * @param file what was chosen; null where the user thought better of it, and nothing changes
   * @return the same
   */
  public Optional<Path> ended(@Nullable Path file) {
    if (file != null) {
      folder.setValue(file.toAbsolutePath().getParent());
    }
    return Optional.ofNullable(file);
  }
}
