package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Golden files, which seal formats; and the locales under which they must come out the same. */
public final class Golden {
  private Golden() {}

  /** English, German (decimal comma), Arabic with its own digits. */
  public static Stream<Locale> locales() {
    return Stream.of("en-US", "de-DE", "ar-EG-u-nu-arab").map(Locale::forLanguageTag);
  }

  /** Runs something under a default locale. */
  public static String under(Locale locale, Text text) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      return text.make();
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Makes a text. */
  @FunctionalInterface
  public interface Text {
    /** The text. */
    String make() throws IOException;
  }

  /**
   * Compares with a golden file beside a test class. Where they differ, what came out is left in
   * {@code target/golden}, to be looked at and copied if the change was wanted.
   */
  public static void assertMatches(Class<?> test, String name, String actual) {
    try {
      Path left = Files.createDirectories(Path.of("target", "golden")).resolve(name);
      Files.writeString(left, actual);
      try (InputStream in = test.getResourceAsStream(name)) {
        String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(actual)
            .as("golden file %s; what came out is in %s", name, left)
            .isEqualTo(expected);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
