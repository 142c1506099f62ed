package dev.taskgauge.app.history;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/** Brings a list up to date with as few changes as can be, so that a selection is kept. */
final class RowUpdate {
  /** From so many on, changing each costs more than a selection is worth. */
  private static final int MANY = 50;

  private RowUpdate() {}

  /** Makes {@code rows} equal to {@code wanted}. On the JavaFX thread. */
  static void apply(ObservableList<ExperimentRow> rows, List<ExperimentRow> wanted) {
    if (rows.equals(wanted)) {
      return;
    }
    Set<Path> before = directories(rows);
    Set<Path> after = directories(wanted);
    Set<Path> different = new HashSet<>(after);
    different.removeAll(before);
    if (different.size() > MANY) {
      rows.setAll(wanted);
      return;
    }
    rows.removeIf(row -> !after.contains(row.directory()));
    for (int i = 0; i < wanted.size(); i++) {
      ExperimentRow row = wanted.get(i);
      if (i < rows.size() && rows.get(i).directory().equals(row.directory())) {
        if (!Objects.equals(rows.get(i), row)) {
          rows.set(i, row);
        }
      } else {
        rows.removeIf(other -> other.directory().equals(row.directory()));
        rows.add(i, row);
      }
    }
  }

  /** Gives the one in a directory another name. On the JavaFX thread. */
  static void rename(ObservableList<ExperimentRow> rows, Path directory, String name) {
    for (int i = 0; i < rows.size(); i++) {
      ExperimentRow row = rows.get(i);
      if (row.directory().equals(directory)) {
        rows.set(i, row.named(name));
      }
    }
  }

  private static Set<Path> directories(List<ExperimentRow> rows) {
    return rows.stream().map(ExperimentRow::directory).collect(Collectors.toSet());
  }
}
