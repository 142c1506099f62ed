package dev.taskgauge.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM writes when it ends so that the next starts sooner.
 *
 * @param file where
 * @param writing the option that writes it, without the file
 * @param reading the option that uses it, without the file
 */
record Archive(Path file, String writing, String reading) {
  private static final double MEBIBYTE = 1 << 20;

  /** Classes, as AppCDS keeps them; from Java 13 on. */
  static Archive ofClasses(Path folder) {
    return new Archive(
        folder.resolve("classes.jsa"), "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
  }

  /** Classes that are loaded and linked, and profiles; from Java 25 on (JEP 514 and 515). */
  static Archive aheadOfTime(Path folder) {
    return new Archive(folder.resolve("cache.aot"), "-XX:AOTCacheOutput=", "-XX:AOTCache=");
  }

  List<String> writingArguments() {
    return List.of(writing + file);
  }

  List<String> readingArguments() {
    return List.of(reading + file);
  }

  boolean isThere() {
    return Files.isRegularFile(file);
  }

  double mebibytes() throws IOException {
    return Files.size(file) / MEBIBYTE;
  }
}
