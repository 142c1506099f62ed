package dev.taskgauge.engine.deploy;

import dev.taskgauge.engine.experiment.AwsPlace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * User-data with which an EC2 instance becomes a worker: a script that installs Java, fetches
 * {@code worker.jar} and runs it as a service of systemd. The instance's own role gives the
 * credentials, so a profile is left out.
 *
 * @param worker the worker that is to run
 * @param address where {@code worker.jar} is: {@code https://} or {@code s3://}
 * @param sha256 what it has to be, as 64 hexadecimal digits; null: not checked
 */
public record WorkerUserData(WorkerCommandLine worker, String address, @Nullable String sha256) {
  private static final String TEMPLATE = "worker-user-data.sh";
  private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z0-9]+)@");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  public WorkerUserData {
    checkAddress(address);
    if (sha256 != null && !SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "SHA-256 '" + sha256 + "': expected 64 hexadecimal digits, as sha256sum prints them");
    }
  }

  private static void checkAddress(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("https") || scheme.equals("s3")) && uri.getRawAuthority() != null) {
        return;
      }
    } catch (URISyntaxException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "address of worker.jar '"
            + address
            + "': expected https://… or s3://…, such as s3://my-bucket/worker.jar");
  }

  /** The script, for bash. */
  public String script() {
    Map<String, String> values =
        Map.of(
            "ADDRESS",
            ShellText.quoted(address),
            "SHA256",
            ShellText.quoted(sha256 == null ? "" : sha256.toLowerCase(Locale.ROOT)),
            "ARGUMENTS",
            arguments());
    // In one pass, as an address may look like one of the names.
    return PLACEHOLDER
        .matcher(template())
        .replaceAll(
            found -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)))));
  }

  private String arguments() {
    AwsPlace place = worker.place();
    return new WorkerCommandLine(
            worker.queueName(),
            new AwsPlace(place.region(), null, place.sqsEndpoint(), place.dynamoDbEndpoint()),
            worker.slots())
        .arguments().stream().map(ShellText::quoted).collect(Collectors.joining(" "));
  }

  private static String template() {
    try (InputStream in = WorkerUserData.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new FileNotFoundException(TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + TEMPLATE, e);
    }
  }
}
