package dev.taskgauge.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The licences of all that is shipped. Any thread. */
public final class Licences {
  private static final String LIST = "licences/shipped.txt";
  private static final int PARTS = 4;

  /** What the LGPL and the GPL want to be said, and what is not shipped. */
  private static final String NOTICE =
      """
      TaskGauge is under the Apache License 2.0. It comes with the libraries below, unchanged, each
      in a jar of its own, so that any of them can be replaced by another version.

      JFreeChart and Chart-FX are covered by the GNU Lesser General Public License, version 2.1 or
      later; its text is here. Their source code is at the address below.

      JavaFX and the Java runtime are covered by the GNU General Public License, version 2, with
      the Classpath Exception; the texts are here, those of the parts of the Java runtime in its
      folder "legal". Their source code is at https://openjfx.io and https://openjdk.org.

      DynamoDB Local is not shipped. It comes under Amazon's own licence: for internal use by
      holders of an AWS account, no redistribution. Nor is ElasticMQ.
      """;

  private Licences() {}

  /** Everything that is shipped, the program itself first. */
  public static List<Shipped> shipped() {
    return read(LIST).lines().filter(line -> !line.startsWith("#")).map(Licences::parse).toList();
  }

  private static Shipped parse(String line) {
    String[] parts = line.split(" \\| ", -1);
    if (parts.length != PARTS) {
      throw new IllegalStateException(LIST + ": " + line + ": expected " + PARTS + " parts");
    }
    return new Shipped(parts[0], parts[1], parts[2], List.of(parts[3].split(" ", -1)));
  }

  /**
   * What is said before the licences themselves.
   *
   * @param jarNames the file names of the jars that run, for the versions
   */
  public static String notices(List<String> jarNames) {
    return NOTICE
        + "\n"
        + shipped().stream().map(part -> line(part, jarNames)).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String line(Shipped part, List<String> jarNames) {
    String version =
        jarNames.stream()
            .map(jar -> Shipped.versionIn(jar, part.artifacts().get(0)))
            .filter(Predicate.not(String::isEmpty))
            .findFirst()
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%-34s %-33s %s",
        part.name() + " " + version,
        part.licence(),
        part.home().equals("-") ? "" : part.home());
  }

  /** The licences themselves by their names. */
  public static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Apache License 2.0", read("licences/apache-2.0.txt"));
    texts.put("GNU LGPL 2.1", read("licences/lgpl-2.1.txt"));
    texts.put("GNU GPL 2 with Classpath Exception", read("licences/gpl-2.0-classpath.txt"));
    texts.put("MIT and BSD licences", read("licences/permissive.txt"));
    return texts;
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Licences.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + resource, e);
    }
  }
}
