package dev.taskgauge.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JVM writes when it ends so that the next starts sooner.
 *
 * @param file where
 * @param writing the option that writes it, without the file
 * @param reading the option that uses it, without the file
 * @param more options that both need
 */
record Archive(Path file, String writing, String reading, List<String> more) {
  private static final double MEBIBYTE = 1 << 20;

  /** Classes, as AppCDS keeps them; from Java 13 on. */
  static Archive ofClasses(Path folder) {
    return new Archive(
        folder.resolve("classes.jsa"),
        "-XX:ArchiveClassesAtExit=",
        "-XX:SharedArchiveFile=",
        List.of());
  }

  /** Classes that are loaded and linked, and profiles; from Java 25 on (JEP 514 and 515). */
  static Archive aheadOfTime(Path folder) {
    return new Archive(
        folder.resolve("cache.aot"), "-XX:AOTCacheOutput=", "-XX:AOTCache=", List.of());
  }

  /** Classes, written at the first end and read from then on; from Java 19 on (JDK-8261455). */
  static Archive autoCreated(Path folder) {
    String option = "-XX:SharedArchiveFile=";
    return new Archive(
        folder.resolve("auto.jsa"),
        option,
        option,
        List.of("-XX:+AutoCreateSharedArchive", "-Xlog:disable", "-XX:-PrintWarnings"));
  }

  List<String> writingArguments() {
    return with(writing);
  }

  List<String> readingArguments() {
    return with(reading);
  }

  private List<String> with(String option) {
    List<String> all = new ArrayList<>(more);
    all.add(option + file);
    return all;
  }

  boolean isThere() {
    return Files.isRegularFile(file);
  }

  double mebibytes() throws IOException {
    return Files.size(file) / MEBIBYTE;
  }
}
