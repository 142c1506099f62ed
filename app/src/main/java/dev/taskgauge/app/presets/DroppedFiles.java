package dev.taskgauge.app.presets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is done with files that are dropped on the window.
 *
 * @param taken the one that is opened; null where there was none
 * @param left the others
 */
record DroppedFiles(@Nullable Path taken, List<Path> left) {
  /** So many names are said; of more, how many there are. */
  private static final int NAMED = 5;

  DroppedFiles {
    left = List.copyOf(left);
  }

  /** Of several the first; an experiment before workloads, as it says itself which it needs. */
  static DroppedFiles of(List<Path> files) {
    Optional<Path> experiment =
        files.stream().filter(file -> FileKind.of(file) == FileKind.EXPERIMENT).findFirst();
    Path taken = experiment.or(() -> files.stream().findFirst()).orElse(null);
    return new DroppedFiles(taken, files.stream().filter(file -> !file.equals(taken)).toList());
  }

  /** What was not taken, in a sentence; empty where all was. */
  String notTaken() {
    if (taken == null || left.isEmpty()) {
      return "";
    }
    String names =
        left.stream()
            .limit(NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    int more = left.size() - NAMED;
    return "Took "
        + taken.getFileName()
        + " alone, as one file is measured at a time. Not taken: "
        + names
        + (more > 0 ? " and " + more + " more" : "")
        + ".";
  }
}
