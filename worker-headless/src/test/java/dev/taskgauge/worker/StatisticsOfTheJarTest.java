package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit;
import dev.taskgauge.engine.measure.statistics.ScalabilityPoint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What minimizing left of the library for statistics is enough, and its licence is there. */
class StatisticsOfTheJarTest {
  private static final Path JAR = Path.of("target", "worker.jar").toAbsolutePath();
  private static final int[] WORKERS = {1, 2, 4, 8, 16};
  private static final double[] THROUGHPUTS = {100, 190, 350, 600, 700};

  @Test
  void classesOfTheJarAloneComputeTheSame() throws ReflectiveOperationException, IOException {
    List<ScalabilityPoint> points = new ArrayList<>();
    for (int i = 0; i < WORKERS.length; i++) {
      points.add(new ScalabilityPoint(WORKERS[i], THROUGHPUTS[i], 1));
    }

    try (URLClassLoader jar =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Object summary =
          jar.loadClass(SampleSummary.class.getName())
              .getMethod("of", double[].class)
              .invoke(null, THROUGHPUTS);
      Object fit =
          jar.loadClass(ScalabilityFit.class.getName())
              .getMethod("of", List.class)
              .invoke(null, pointsOf(jar));

      assertThat(summary).hasToString(SampleSummary.of(THROUGHPUTS).toString());
      assertThat(fit).hasToString(ScalabilityFit.of(points).toString());
      assertThat(fit.toString()).startsWith("Fitted[");
    }
  }

  @Test
  void jarHoldsTheLicenceAndNoticeOfTheLibraryAndNoTables() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(text(jar, "META-INF/LICENSE.txt"))
          .contains("Hipparchus includes the following code", "University of Chicago");
      assertThat(text(jar, "META-INF/NOTICE.txt")).contains("The Hipparchus project");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Hipparchus", "Argonne");
      assertThat(jar.stream().map(Object::toString))
          .noneMatch(name -> name.startsWith("assets/org/hipparchus/random/new"));
    }
  }

  private static List<Object> pointsOf(ClassLoader jar) throws ReflectiveOperationException {
    Constructor<?> constructor =
        jar.loadClass(ScalabilityPoint.class.getName())
            .getConstructor(int.class, double.class, double.class);
    List<Object> points = new ArrayList<>();
    for (int i = 0; i < WORKERS.length; i++) {
      points.add(constructor.newInstance(WORKERS[i], THROUGHPUTS[i], 1));
    }
    return points;
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
