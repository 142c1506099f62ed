package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is packed into the jar that was built, and what is not. */
final class ContentsOfTheJarTest {
  @TempDir Path folder;

  @Test
  void isSlim() throws IOException {
    assertThat(Files.size(WorkerJar.JAR)).isLessThan(16_500_000);
    try (JarFile jar = new JarFile(WorkerJar.JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE")
          .noneMatch(name -> name.startsWith("javafx/") || name.startsWith("org/jline/terminal/"));
    }
  }

  /** What the LGPL asks of a program that has one of its libraries inside. */
  @Test
  void saysWhoseTheChartLibraryIsAndHowToReplaceIt() throws IOException {
    try (JarFile jar = new JarFile(WorkerJar.JAR.toFile())) {
      assertThat(entry(jar, "META-INF/LGPL-2.1.txt"))
          .contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1, February 1999");
      assertThat(entry(jar, "META-INF/NOTICE"))
          .contains("JFreeChart 1.5.6", "https://github.com/jfree/jfreechart/tree/v1.5.6")
          .contains("java -cp jfreechart.jar:worker.jar dev.taskgauge.worker.Main");
    }
  }

  @ParameterizedTest
  @MethodSource(WorkerJar.JAVAS)
  void drawsChartsWithWhatIsInside(Path java) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process process =
        WorkerJar.clean(
                new ProcessBuilder(
                    java.toString(),
                    "-cp",
                    WorkerJar.JAR
                        + File.pathSeparator
                        + Path.of("target", "test-classes").toAbsolutePath(),
                    ChartProgram.class.getName(),
                    folder.toString()))
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor(WorkerJar.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(err).isEmptyFile();
    assertThat(process.exitValue()).isZero();
    assertThat(ImageIO.read(folder.resolve("chart.png").toFile()).getWidth()).isEqualTo(1800);
    assertThat(folder.resolve("chart.svg")).content().contains("<svg ", ">10 s (report)</text>");
    assertThat(Files.readString(folder.resolve("chart.pdf"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }

  /** DynamoDB Local may not be handed on, and no server is small. */
  @Test
  void holdsNothingOfTheServers() throws IOException {
    try (JarFile jar = new JarFile(WorkerJar.JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("dev/taskgauge/localaws/LocalAws.class")
          .noneMatch(name -> name.startsWith("com/amazonaws/services/dynamodbv2/local/"))
          .noneMatch(name -> name.startsWith("software/amazon/dynamodb/"))
          .noneMatch(name -> name.startsWith("org/elasticmq/"))
          .noneMatch(name -> name.startsWith("org/eclipse/jetty/"))
          .noneMatch(name -> name.startsWith("org/apache/pekko/"))
          .noneMatch(name -> name.startsWith("scala/"))
          .noneMatch(name -> name.startsWith("io/netty/"));
    }
  }

  private static String entry(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return WorkerJar.text(in);
    }
  }
}
