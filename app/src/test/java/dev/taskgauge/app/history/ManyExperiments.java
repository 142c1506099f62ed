package dev.taskgauge.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder of a thousand experiments: 460 kB each, with 72 runs; one in a hundred has 20 MB. */
final class ManyExperiments {
  static final int EXPERIMENTS = 1000;

  private ManyExperiments() {}

  /**
   * Fills a folder.
   *
   * @param example the experiment of which all are copies
   */
  static void make(Path folder, Path example) throws IOException {
    Path large = large(folder, example);
    // Beside the links: a link can not lead to another disk.
    Path record = copied(folder, example.resolve("record.json"));
    Path summary = copied(folder, example.resolve("summary.csv"));
    for (int i = 0; i < EXPERIMENTS; i++) {
      Path directory = Files.createDirectory(folder.resolve("experiment-" + i));
      // Links: a thousand names of a file are read as a thousand files are.
      Files.createLink(directory.resolve("record.json"), i % 100 == 0 ? large : record);
      Files.createLink(directory.resolve("summary.csv"), summary);
    }
  }

  private static Path copied(Path folder, Path file) throws IOException {
    return Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** The example's runs again and again, until it is 20 MB. */
  private static Path large(Path folder, Path example) throws IOException {
    String text = Files.readString(example.resolve("record.json"));
    int runs = text.indexOf("\"runs\" : [ ") + "\"runs\" : [ ".length();
    int end = text.lastIndexOf(']');
    String all = text.substring(runs, end).strip();
    Path large = folder.resolve("large.json");
    Files.writeString(large, text.substring(0, runs));
    for (int i = 0; i < 44; i++) {
      Files.writeString(large, (i == 0 ? "" : ", ") + all, StandardOpenOption.APPEND);
    }
    Files.writeString(large, " ]\n}\n", StandardOpenOption.APPEND);
    // As of an experiment whose files were written one after the other.
    Files.setLastModifiedTime(large, Files.getLastModifiedTime(example.resolve("summary.csv")));
    return large;
  }
}
