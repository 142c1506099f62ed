package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers a question at a terminal, which a program of the system makes. */
class TerminalQuestionTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path folder;

  @BeforeEach
  void scriptIsThere() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes a terminal");
  }

  private Process start(String redirection) throws IOException {
    String command =
        "\"$JAVA\" -cp \"$CLASSES\" "
            + ScriptedProgram.class.getName()
            + " end client -s demo --delete"
            + redirection;
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of("JAVA", JAVA, "CLASSES", System.getProperty("java.class.path")));
    return builder.start();
  }

  private static String answer(Process process, String answer) throws IOException {
    try (OutputStream keyboard = process.getOutputStream()) {
      keyboard.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theAnswerIsReadFromTheTerminal() throws Exception {
    Process process = start("");

    assertThat(answer(process, "y"))
        .contains("queue demo owns demo-results", "Delete all of this? [y/N] ")
        .contains("deleted demo-results");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aQuestionThatNobodySeesIsNotAsked() throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = start(" 2> '" + err + "'");

    assertThat(answer(process, "y")).doesNotContain("deleted");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err).content().contains("there is no terminal to ask at; expected --yes");
  }
}
