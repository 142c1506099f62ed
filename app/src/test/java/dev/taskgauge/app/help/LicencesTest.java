package dev.taskgauge.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LicencesTest {
  /** Groups that only tests have on their class path. */
  private static final List<String> TEST_GROUPS =
      List.of(
          "/org/junit/",
          "/org/testfx/",
          "/org/hamcrest/",
          "/org/osgi/",
          "/org/opentest4j/",
          "/org/apiguardian/",
          "/org/assertj/",
          "/org/apache/maven/",
          "/net/bytebuddy/",
          "/com/tngtech/");

  @Test
  void everyJarThatRunsHasALicence() {
    List<String> jars = runtimeJars();

    assertThat(jars).hasSizeGreaterThan(50);
    assertThat(jars)
        .allSatisfy(
            jar ->
                assertThat(Licences.shipped().stream().filter(part -> part.owns(jar))).hasSize(1));
  }

  @Test
  void nothingIsListedThatDoesNotRun() {
    List<String> jars = runtimeJars();
    List<String> missing = new ArrayList<>();
    for (Shipped part : Licences.shipped()) {
      for (String artifact : part.artifacts()) {
        // The modules of this project are folders here.
        if (!part.home().equals("-")
            && jars.stream().allMatch(jar -> Shipped.versionIn(jar, artifact).isEmpty())) {
          missing.add(artifact);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void theNoticesNameTheLgplAndVersions() {
    String notices = Licences.notices(List.of("jfreechart-1.5.6.jar"));

    assertThat(notices)
        .contains("GNU Lesser General Public License")
        .contains("DynamoDB Local is not shipped")
        .containsPattern("JFreeChart, Chart-FX 1\\.5\\.6 +LGPL-2\\.1-or-later");
  }

  @Test
  void theTextsAreThere() {
    assertThat(Licences.texts().get("Apache License 2.0")).contains("Version 2.0, January 2004");
    assertThat(Licences.texts().get("GNU LGPL 2.1")).contains("Version 2.1, February 1999");
    assertThat(Licences.texts().get("GNU GPL 2 with Classpath Exception"))
        .contains("\"CLASSPATH\" EXCEPTION TO THE GPL");
    assertThat(Licences.texts().get("MIT and BSD licences")).contains("QOS.ch");
  }

  @Test
  void anArtifactDoesNotOwnTheJarOfALongerName() {
    Shipped part = new Shipped("Parts", "MIT", "-", List.of("http-auth"));

    assertThat(part.owns("http-auth-2.54.13.jar")).isTrue();
    assertThat(part.owns("http-auth-aws-2.54.13.jar")).isFalse();
    assertThat(part.owns("http-auth.jar")).isFalse();
  }

  private static List<String> runtimeJars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> entry.replace(File.separatorChar, '/'))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> TEST_GROUPS.stream().noneMatch(entry::contains))
        .map(entry -> new File(entry).getName())
        .filter(name -> !name.startsWith("surefire"))
        .toList();
  }
}
