package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  @TempDir private Path folder;

  /** What is started. */
  static final class Program {
    private Program() {}

    /** Says one line. */
    public static void main(String[] args) {
      System.out.println("here");
    }
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("program.jar");
    String name = Program.class.getName().replace('.', '/') + ".class";
    try (InputStream bytes =
            Objects.requireNonNull(Program.class.getClassLoader().getResourceAsStream(name));
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      bytes.transferTo(out);
    }
    return jar;
  }

  private List<String> options(Path jar) {
    return ClassArchive.options(
        Runtime.version().feature(), jar.toString(), "this", folder.resolve("cache"));
  }

  private Process start(Path jar) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(jar));
    command.addAll(List.of("-cp", jar.toString(), Program.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Java says so where it heeds them.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  private static void assertSaysItsLine(Process process) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.strip()).isEqualTo("here");
    assertThat(process.waitFor()).isZero();
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void anArchiveIsWrittenByTheFirstStartsAndABrokenOneStopsNobody() throws Exception {
    Path jar = jar();
    List<Process> first = List.of(start(jar), start(jar), start(jar));
    for (Process process : first) {
      assertSaysItsLine(process);
    }
    long bytes = Files.size(archive());
    assertThat(bytes).isPositive();
    assertSaysItsLine(start(jar));

    Files.writeString(archive(), "no archive");
    assertSaysItsLine(start(jar));
    assertSaysItsLine(start(jar));
    assertThat(Files.size(archive())).isGreaterThan(bytes / 2);

    Files.write(archive(), Arrays.copyOf(Files.readAllBytes(archive()), (int) bytes / 2));
    assertSaysItsLine(start(jar));
    assertSaysItsLine(start(jar));
  }

  @Test
  void anOlderJavaAndFoldersOfClassesGoWithout() throws Exception {
    Path jar = jar();
    assertThat(ClassArchive.options(17, jar.toString(), "this", folder.resolve("c"))).isEmpty();
    assertThat(ClassArchive.options(25, folder.toString(), "this", folder.resolve("c"))).isEmpty();
    assertThat(folder.resolve("c")).doesNotExist();
  }

  @Test
  void aFolderThatCanNotBeMadeIsNoTrouble() throws Exception {
    Path jar = jar();

    assertThat(ClassArchive.options(25, jar.toString(), "this", jar.resolve("cache"))).isEmpty();
  }

  @Test
  void anotherJavaOrClassPathHasAnotherFile() throws Exception {
    Path jar = jar();
    Path cache = folder.resolve("cache");

    assertThat(ClassArchive.options(25, jar.toString(), "this", cache))
        .isEqualTo(ClassArchive.options(25, jar.toString(), "this", cache))
        .isNotEqualTo(ClassArchive.options(25, jar.toString(), "that", cache));
  }
}
