package dev.taskgauge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a failure: in a log, and for the clipboard. */
final class FailureTest {
  private static final String PROGRAM = "TaskGauge 1\nJava 25\nLinux 6";
  private static final String KEY = "AKIAIOSFODNN7EXAMPLE";

  @TempDir private Path folder;

  private final Logger logger = Logger.getLogger(Failure.class.getName());

  @BeforeEach
  void keepOffTheTerminal() {
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    logger.setUseParentHandlers(true);
  }

  @Test
  void aMistakeOnScreenIsCopiedAsItIsToldAndNotLogged() throws Exception {
    Failure failure = Failure.ofTheUser("tasks.txt:3: 'ten' is no number, expected a number");

    assertThat(failure.hasDetails()).isFalse();
    assertThat(failure.details(PROGRAM)).isEqualTo(failure.told());
    assertThat(logOf(failure)).isEmpty();
  }

  @Test
  void aServiceThatFailsIsCopiedWithWhatItSaidAndLoggedWithItsStackTrace() throws Exception {
    Failure failure =
        Failure.around(
            "SQS: eu-north-1 does not answer",
            new IOException("no route", new IllegalStateException("reset by peer")));

    assertThat(failure.details(PROGRAM))
        .isEqualTo(
            """
            SQS: eu-north-1 does not answer

            TaskGauge 1
            Java 25
            Linux 6

            java.io.IOException: no route
            Caused by: java.lang.IllegalStateException: reset by peer
            """);
    assertThat(logOf(failure))
        .contains(
            " WARNING dev.taskgauge.app.log.Failure: SQS: eu-north-1 does not answer",
            "java.io.IOException: no route\n\tat ",
            "Caused by: java.lang.IllegalStateException: reset by peer");
  }

  @Test
  void aFaultOfTheProgramIsCopiedAndLoggedWithItsStackTrace() throws Exception {
    Failure failure =
        Failure.ofTheProgram(
            "test failed: boom", new IllegalStateException("boom", new IOException("why")));

    assertThat(failure.details(PROGRAM))
        .startsWith("test failed: boom\n\n" + PROGRAM + "\n\njava.lang.IllegalStateException: boom")
        .contains("\tat dev.taskgauge.app.log.FailureTest.aFaultOfTheProgram")
        .contains("Caused by: java.io.IOException: why");
    assertThat(logOf(failure))
        .contains(
            " SEVERE dev.taskgauge.app.log.Failure: test failed: boom",
            "\tat dev.taskgauge.app.log.FailureTest.aFaultOfTheProgram",
            "Caused by: java.io.IOException: why");
  }

  @Test
  void credentialsAreNeitherCopiedNorLogged() throws Exception {
    IOException cause = new IOException("Authorization: AWS4-HMAC-SHA256 " + KEY);
    for (Failure failure :
        List.of(
            Failure.around("SQS said no to " + KEY, cause),
            Failure.ofTheProgram("SQS said no to " + KEY, cause))) {
      assertThat(failure.details(PROGRAM)).doesNotContain(KEY).contains("SQS said no");
      assertThat(logOf(failure)).doesNotContain(KEY).contains("SQS said no");
    }
  }

  @Test
  void causesThatGoRoundInACircleCanBeCopied() {
    IOException first = new IOException("first");
    IOException second = new IOException("second", first);
    first.initCause(second);

    assertThat(Failure.around("not read", first).details(PROGRAM)).contains("first", "second");
  }

  private String logOf(Failure failure) throws IOException {
    Path place = Files.createTempDirectory(folder, "log");
    try (LogFile log = LogFile.open(place, logger, 1 << 20)) {
      failure.log();
      return String.join("\n", log.tail(1_000));
    }
  }
}
