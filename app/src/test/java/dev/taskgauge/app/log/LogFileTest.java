package dev.taskgauge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
  @TempDir Path folder;

  /** Not the program's own root, which other tests log to. */
  private final Logger logger = Logger.getAnonymousLogger();

  LogFileTest() {
    logger.setUseParentHandlers(false);
  }

  @Test
  void whatIsLoggedIsInTheTail() throws IOException {
    try (LogFile log = LogFile.open(folder.resolve("100 % new"), logger, 10_000)) {
      logger.info("first");
      logger.fine("too fine");
      logger.warning("second");

      assertThat(log.tail(10))
          .hasSize(2)
          .first()
          .asString()
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO .*: first");
      assertThat(log.tail(1)).singleElement().asString().endsWith(": second");
    }
  }

  @Test
  void aLaterProgramGoesOnWithTheFile() throws IOException {
    for (String message : List.of("one", "two")) {
      try (LogFile log = LogFile.open(folder, logger, 10_000)) {
        logger.info(message);
        assertThat(log.folder()).isEqualTo(folder);
      }
    }

    assertThat(LogFile.tail(folder, 10)).hasSize(2);
  }

  @Test
  void theFilesStayBounded() throws IOException {
    try (LogFile log = LogFile.open(folder, logger, 1000)) {
      for (int i = 0; i < 200; i++) {
        logger.info("message " + i);
      }
      assertThat(log.tail(10_000).size()).isLessThan(60);
      assertThat(log.tail(1)).singleElement().asString().endsWith("message 199");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(file -> assertThat(file.toFile().length()).isLessThan(1200));
    }
  }

  @Test
  void anErrorIsLoggedWithItsStackTrace() throws IOException {
    try (LogFile log = LogFile.open(folder, logger, 10_000)) {
      logger.log(java.util.logging.Level.SEVERE, "failed", new IllegalStateException("why"));

      assertThat(log.tail(100))
          .contains("java.lang.IllegalStateException: why")
          .anyMatch(line -> line.startsWith("\tat "));
    }
  }

  @Test
  void noCredentialIsLogged() throws IOException {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    try (LogFile log = LogFile.open(folder, logger, 10_000)) {
      logger.info(
          "AwsBasicCredentials(accessKeyId=AKIAIOSFODNN7EXAMPLE, secretAccessKey=" + secret);
      logger.info("aws_secret_access_key = " + secret);
      logger.info("{\"SecretAccessKey\": \"" + secret + "\", \"SessionToken\":\"" + secret + "\"}");
      logger.info("AWS_SESSION_TOKEN=" + secret);
      logger.info("X-Amz-Security-Token: " + secret);
      logger.info("GET /?X-Amz-Signature=" + secret + "&x=1");
      logger.log(java.util.logging.Level.SEVERE, "with", new IOException("secretKey=" + secret));

      String text = String.join("\n", log.tail(1000));
      assertThat(text).doesNotContain(secret).doesNotContain("AKIA").contains("&x=1");
    }
  }

  @Test
  void aMessageThatOnlyNamesASecretIsKept() {
    assertThat(LogLine.withoutCredentials("give a secret access key, or a profile"))
        .isEqualTo("give a secret access key, or a profile");
  }
}
