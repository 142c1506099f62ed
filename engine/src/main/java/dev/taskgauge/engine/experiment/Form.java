package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.VisibleText;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a value looks like, and how it is read.
 *
 * @param expected says what is allowed; starts with "expected"
 * @param reader throws IllegalArgumentException where it is something else; where the message has
 *     an "expected" of its own, that is shown
 * @param mayHoldPassword whether a message must not show what could be one
 */
record Form<T>(String expected, Function<Located, T> reader, boolean mayHoldPassword) {
  private static final String EXPECTED = "expected ";
  private static final Pattern USER_OR_PARAMETERS = Pattern.compile("[@?#]");

  Form(String expected, Function<Located, T> reader) {
    this(expected, reader, false);
  }

  /** Reads a value, or says what is wrong and takes the other, so that the reading can go on. */
  T read(Located value, T fallback, Mistakes mistakes) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int at = message.lastIndexOf(EXPECTED);
      String what = at < 0 ? expected : message.substring(at);
      mistakes.add(value.place(), '\'' + VisibleText.shorten(shown(value)) + "': " + what);
      return fallback;
    }
  }

  private String shown(Located value) {
    return mayHoldPassword ? withoutPassword(value.shown()) : value.shown();
  }

  /** An address, or dots in its place where it has a user or parameters. */
  static String withoutPassword(String address) {
    return USER_OR_PARAMETERS.matcher(address).find() ? "..." : address;
  }

  /** A whole number. */
  static Form<Long> whole(long min, long max) {
    return new Form<>(
        "expected a whole number from " + min + " to " + max, value -> whole(value, min, max));
  }

  /** A whole number that has room in an int. */
  static Form<Integer> count(int min, int max) {
    Form<Long> whole = whole(min, max);
    return new Form<>(whole.expected(), value -> Math.toIntExact(whole.reader().apply(value)));
  }

  /** A number between 0 and 1. */
  static Form<Double> fraction() {
    return new Form<>(
        "expected a number of more than 0 and less than 1",
        value -> {
          if (value instanceof Located.Numeral numeral) {
            double number = Double.parseDouble(numeral.spelling());
            if (number > 0 && number < 1) {
              return number;
            }
          }
          throw new IllegalArgumentException();
        });
  }

  /** True or false. */
  static Form<Boolean> flag() {
    return new Form<>(
        "expected true or false",
        value -> {
          if (value instanceof Located.Flag flag) {
            return flag.value();
          }
          throw new IllegalArgumentException();
        });
  }

  /** A text that stands for something. */
  static <T> Form<T> text(String expected, Function<String, T> meaning) {
    return new Form<>(
        expected,
        value -> {
          if (value instanceof Located.Text text && !text.text().isBlank()) {
            return meaning.apply(text.text());
          }
          throw new IllegalArgumentException();
        });
  }

  /** One of the words of a closed set. */
  static <T> Form<T> word(T[] values, Function<T, String> name) {
    String expected = EXPECTED + String.join(" or ", Arrays.stream(values).map(name).toList());
    return text(
        expected,
        text ->
            Arrays.stream(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  private static long whole(Located value, long min, long max) {
    if (value instanceof Located.Numeral numeral) {
      // What is no whole number, or has no room in a long, is refused as a NumberFormatException.
      long number = Long.parseLong(numeral.spelling());
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw new IllegalArgumentException();
  }
}
