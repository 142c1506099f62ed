package dev.taskgauge.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.result.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerUserDataTest {
  /** What EC2 takes before it is encoded. */
  private static final int MOST_BYTES = 16 * 1024;

  private static final String SHA_256 = "0123456789abcdef".repeat(4);
  private static final WorkerCommandLine WORKER =
      new WorkerCommandLine("demo", new AwsPlace("eu-central-1", "mine", null, null), 16);

  @Test
  void theScriptReadsAsWritten() {
    String script = new WorkerUserData(WORKER, "s3://my-bucket/worker.jar", SHA_256).script();

    Golden.assertMatches(WorkerUserDataTest.class, "user-data.sh", script);
    assertThat(script.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
  }

  @Test
  void anAddressIsAWordWhateverIsInIt() {
    String address = "https://example.org/$(reboot)/it's;&/@ARGUMENTS@?a=b";

    String script = new WorkerUserData(WORKER, address, null).script();

    assertThat(script)
        .contains("\naddress='https://example.org/$(reboot)/it'\\''s;&/@ARGUMENTS@?a=b'\n")
        .contains("\nsha256='' ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "worker.jar",
        "http://example.org/worker.jar",
        "file:///tmp/worker.jar",
        "https:worker.jar",
        "https://example.org/a b",
        "https://example.org/\nreboot"
      })
  void anAddressMustBeOneOfHttpsOrS3(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkerUserData(WORKER, address, null))
        .withMessage(
            "address of worker.jar '"
                + address
                + "': expected https://… or s3://…, such as s3://my-bucket/worker.jar");
  }

  @Test
  void aSumThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkerUserData(WORKER, "s3://my-bucket/worker.jar", "1234"))
        .withMessage("SHA-256 '1234': expected 64 hexadecimal digits, as sha256sum prints them");
  }

  @Test
  void aCommandQuotesWhatAShellWouldChange() {
    AwsPlace place =
        new AwsPlace("eu-central-1", "my profile", URI.create("http://127.0.0.1:9324/a&b"), null);

    assertThat(new WorkerCommandLine("demo", place, 4).line())
        .isEqualTo(
            "java -jar worker.jar worker -s demo -t 4 --region eu-central-1"
                + " --profile 'my profile' --sqs-endpoint 'http://127.0.0.1:9324/a&b'");
  }

  @Test
  void shellcheckFindsNothing(@TempDir Path folder) throws Exception {
    assumeTrue(Tools.find("shellcheck") != null, "shellcheck is not installed");
    Path script = folder.resolve("user-data.sh");
    Files.writeString(
        script, new WorkerUserData(WORKER, "https://example.org/worker.jar", SHA_256).script());

    assertThat(outputOf("shellcheck", script.toString())).isEmpty();
  }

  private static String outputOf(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
