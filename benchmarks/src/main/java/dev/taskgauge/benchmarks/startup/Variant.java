package dev.taskgauge.benchmarks.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to start a JVM.
 *
 * @param name of the side
 * @param what it is, in words
 * @param arguments of the JVM
 * @param archive that is read; it is written before the first start that counts
 */
record Variant(String name, String what, List<String> arguments, @Nullable Archive archive) {
  private static final int FIRST_JAVA_WITH_AOT_CACHE = 25;
  private static final int FIRST_JAVA_THAT_CREATES_AN_ARCHIVE = 19;
  private static final List<String> C1 = List.of("-XX:TieredStopAtLevel=1");

  Variant {
    arguments = List.copyOf(arguments);
  }

  /** What a Java of that version can; the plain one first. */
  static List<Variant> of(int javaVersion, Path folder) {
    Archive classes = Archive.ofClasses(folder);
    List<Variant> all = new ArrayList<>();
    all.add(
        new Variant(
            "plain",
            "java -jar worker.jar. The JDK's own classes come from its archive (-Xshare:auto is"
                + " the default).",
            List.of(),
            null));
    all.add(new Variant("no-archive", "-Xshare:off.", List.of("-Xshare:off"), null));
    all.add(
        new Variant(
            "c1", "-XX:TieredStopAtLevel=1: only the compiler that compiles fast.", C1, null));
    all.add(new Variant("serial-gc", "-XX:+UseSerialGC.", List.of("-XX:+UseSerialGC"), null));
    all.add(
        new Variant(
            "app-cds",
            "-XX:SharedArchiveFile, written by -XX:ArchiveClassesAtExit.",
            List.of(),
            classes));
    all.add(new Variant("app-cds-c1", "app-cds and c1 together.", C1, classes));
    if (javaVersion >= FIRST_JAVA_THAT_CREATES_AN_ARCHIVE) {
      all.add(
          new Variant(
              "auto-archive",
              "-XX:+AutoCreateSharedArchive, as worker processes on this machine are started.",
              List.of(),
              Archive.autoCreated(folder)));
    }
    if (javaVersion >= FIRST_JAVA_WITH_AOT_CACHE) {
      Archive aot = Archive.aheadOfTime(folder);
      all.add(
          new Variant("aot-cache", "-XX:AOTCache, written by -XX:AOTCacheOutput.", List.of(), aot));
      all.add(new Variant("aot-cache-c1", "aot-cache and c1 together.", C1, aot));
    }
    return all;
  }

  /** What an application image can, which brings its cache along; as it is shipped comes first. */
  static List<Variant> ofImage() {
    return List.of(
        new Variant("aot-cache", "bin/TaskGauge with the AOT cache beside it.", List.of(), null),
        new Variant(
            "no-cache", "The same with -XX:AOTMode=off.", List.of("-XX:AOTMode=off"), null));
  }

  /** What the JVM is started with. */
  List<String> allArguments() {
    List<String> all = new ArrayList<>(arguments);
    if (archive != null) {
      all.addAll(archive.readingArguments());
    }
    return all;
  }
}
