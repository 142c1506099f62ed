package dev.taskgauge.engine.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** How values of closed sets are spelled in a record. */
final class RecordWords {
  private RecordWords() {}

  /** The name of a constant as a word: {@code sqs-request}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of a word.
   *
   * @throws IllegalArgumentException with key, value and what is allowed
   */
  static <E> E oneOf(String key, String text, E[] values, Function<E, String> name) {
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    key
                        + " '"
                        + text
                        + "': expected one of "
                        + String.join(", ", Arrays.stream(values).map(name).toList())));
  }
}
