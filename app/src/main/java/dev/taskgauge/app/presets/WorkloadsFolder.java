package dev.taskgauge.app.presets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder whose experiment and workload files can be chosen in a menu.
 *
 * @param path where it is
 * @param isCopy whether it holds what {@link ShippedFiles} writes there, and is to be filled so
 */
public record WorkloadsFolder(Path path, boolean isCopy) {
  /** System property with the folder of an installed program; the launcher sets it. */
  public static final String PROPERTY = "taskgauge.workloads";

  private static final String NAME = "workloads";

  /**
   * That of the project, or of whoever has one where the program is started; else that of the
   * installed program; else a copy.
   *
   * @param working where the program was started
   * @param properties looks up a system property, null where it is not set
   * @param cache the user's folder for what can be made anew
   */
  public static WorkloadsFolder find(
      Path working, UnaryOperator<@Nullable String> properties, Path cache) {
    Path own = working.resolve(NAME);
    if (Files.isDirectory(own)) {
      return new WorkloadsFolder(own, false);
    }
    String installed = properties.apply(PROPERTY);
    if (installed != null && Files.isDirectory(Path.of(installed))) {
      return new WorkloadsFolder(Path.of(installed).normalize(), false);
    }
    return new WorkloadsFolder(cache.resolve(NAME), true);
  }

  /**
   * Experiment files and then workload files, without experiments that are in the menu anyway.
   * Blocks.
   */
  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(FileKind::isOffered)
          .filter(file -> !ShippedExperiment.isOne(String.valueOf(file.getFileName())))
          .sorted(Comparator.comparing(FileKind::of).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      // A folder that is not there has no files.
      return List.of();
    }
  }
}
