package dev.taskgauge.app.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServersClassPathTest {
  @TempDir Path folder;
  private final Map<String, String> properties = new HashMap<>();
  private String jar = "";

  @BeforeEach
  void jar() throws IOException {
    jar = Files.createFile(folder.resolve("server.jar")).toString();
  }

  @Test
  void theJarsThatAreNamedComeFirst() throws Exception {
    properties.put(ServersClassPath.CLASS_PATH, jar);
    properties.put(ServersClassPath.FILE, "no-such-file");

    assertThat(classPath().find()).endsWith(File.pathSeparator + jar);
  }

  @Test
  void thenTheFileThatIsNamed() throws Exception {
    Files.writeString(folder.resolve("named.classpath"), jar + "\n");
    properties.put(ServersClassPath.FILE, "named.classpath");

    assertThat(classPath().find()).endsWith(File.pathSeparator + jar);
  }

  @Test
  void elseWhatABuildLeftInTheProject() throws Exception {
    Path file = folder.resolve("local-aws").resolve("target").resolve("servers.classpath");
    Files.createDirectories(file.getParent());
    Files.writeString(file, jar);

    assertThat(classPath().find()).endsWith(File.pathSeparator + jar);
    Path module = Files.createDirectory(folder.resolve("app"));
    assertThat(new ServersClassPath(properties::get, module, folder).find()).endsWith(jar);
  }

  @Test
  void elseWhatTheUserPutIntoTheFolder() throws Exception {
    Path servers = Files.createDirectories(folder.resolve("settings").resolve("servers"));
    Files.createFile(servers.resolve("b.jar"));
    Files.createFile(servers.resolve("a.jar"));
    Files.createFile(servers.resolve("liba.so"));

    assertThat(classPath().find())
        .endsWith(servers.resolve("a.jar") + File.pathSeparator + servers.resolve("b.jar"));
  }

  @Test
  void theClassThatStartsTheServersIsWithTheJars() throws Exception {
    properties.put(ServersClassPath.CLASS_PATH, jar);

    String own = classPath().find().split(File.pathSeparator, 2)[0];
    assertThat(Path.of(own)).exists();
    assertThat(own).contains("local-aws");
  }

  @Test
  void saysHowToGetThemWhereNothingIsSaid() {
    assertThatThrownBy(() -> classPath().find())
        .isInstanceOf(MissingServersException.class)
        .hasMessageContaining("ElasticMQ and DynamoDB Local are missing")
        .hasMessageContaining("not in " + folder.resolve("settings").resolve("servers"))
        .hasMessageContaining("\"mvn -pl local-aws dependency:copy-dependencies")
        .hasMessageContaining("\"mvn\" opens a window that has them");
  }

  @Test
  void saysWhichFileOrJarIsNotThere() throws IOException {
    properties.put(ServersClassPath.FILE, "gone.classpath");
    assertThatThrownBy(() -> classPath().find())
        .hasMessageContaining("gone.classpath")
        .hasMessageContaining("no such file")
        .hasMessageContaining("mvn -pl local-aws compile");

    Files.writeString(folder.resolve("gone.classpath"), jar + File.pathSeparator + "/gone.jar");
    assertThatThrownBy(() -> classPath().find()).hasMessageContaining("/gone.jar is not there");

    Files.writeString(folder.resolve("gone.classpath"), "\n");
    assertThatThrownBy(() -> classPath().find()).hasMessageContaining("names none");
  }

  private ServersClassPath classPath() {
    return new ServersClassPath(properties::get, folder, folder.resolve("settings"));
  }
}
