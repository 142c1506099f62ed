package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.run.BackendUnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersClassPathTest {
  @TempDir Path folder;
  private Path program = Path.of("");
  private String jars = "";

  @BeforeEach
  void makeCheckout() throws IOException {
    Path target = Files.createDirectories(folder.resolve("worker-headless/target"));
    program = target.resolve("worker.jar");
    jars =
        Files.createFile(folder.resolve("a.jar"))
            + File.pathSeparator
            + Files.createFile(folder.resolve("b.jar"));
  }

  private String resolve(Map<String, String> environment, String... option)
      throws BackendUnavailableException {
    return new ServersClassPath(new ProgramFiles(program, program), environment)
        .resolve(option.length == 0 ? null : option[0]);
  }

  private Path list(String where) throws IOException {
    Path file = folder.resolve(where);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, jars + "\n");
  }

  private String all() {
    return jars + File.pathSeparator + program;
  }

  @Test
  void theOptionIsAFileOrAClassPath() throws Exception {
    assertThat(resolve(Map.of(), list("list.txt").toString())).isEqualTo(all());
    assertThat(resolve(Map.of(), jars)).isEqualTo(all());
    assertThat(resolve(Map.of(), folder + "/*"))
        .isEqualTo(folder + "/*" + File.pathSeparator + program);
  }

  @Test
  void aJarIsNoList() throws Exception {
    Path jar = folder.resolve("a.jar");
    assertThat(resolve(Map.of(), jar.toString())).isEqualTo(jar + File.pathSeparator + program);
  }

  @Test
  void theVariableIsTheSame() throws Exception {
    Map<String, String> environment =
        Map.of(ServersClassPath.VARIABLE, list("list.txt").toString());
    assertThat(resolve(environment)).isEqualTo(all());
    assertThat(resolve(Map.of(ServersClassPath.VARIABLE, jars))).isEqualTo(all());
  }

  @Test
  void theOptionComesFirstThenTheVariableThenWhatLiesAround() throws Exception {
    list("worker-headless/target/servers.classpath");
    String jar = folder.resolve("a.jar").toString();
    Map<String, String> environment = Map.of(ServersClassPath.VARIABLE, jar);

    assertThat(resolve(environment, folder.toString())).startsWith(folder + File.pathSeparator);
    assertThat(resolve(environment)).isEqualTo(jar + File.pathSeparator + program);
    assertThat(resolve(Map.of(ServersClassPath.VARIABLE, " "))).isEqualTo(all());
  }

  @Test
  void aCheckoutHasItWhereTheBuildWritesIt() throws Exception {
    list("local-aws/target/servers.classpath");
    assertThat(resolve(Map.of())).isEqualTo(all());
  }

  @Test
  void aListOfJarsThatAreGoneAsksForABuild() throws Exception {
    Path list = list("local-aws/target/servers.classpath");
    Files.delete(folder.resolve("b.jar"));

    assertThatThrownBy(() -> resolve(Map.of()))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageStartingWith(list + " names '" + folder.resolve("b.jar") + "'")
        .hasMessageEndingWith("build it again with mvn -pl local-aws package -DskipTests");
  }

  @Test
  void whatIsGivenAndNotThereIsNamed() {
    assertThatThrownBy(() -> resolve(Map.of(), "/no/list"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--servers-class-path '/no/list': there is no '/no/list'");
    assertThatThrownBy(() -> resolve(Map.of(ServersClassPath.VARIABLE, "/no/jar")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("TASKGAUGE_SERVERS_CLASSPATH '/no/jar': there is no");
  }

  @Test
  void nothingFoundSaysWhereItWasLookedFor() {
    assertThatThrownBy(() -> resolve(Map.of()))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining(program.resolveSibling("servers.classpath").toString())
        .hasMessageContaining(folder.resolve("local-aws/target/servers.classpath").toString());
  }
}
