package dev.taskgauge.app.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is typed to find experiments. */
final class SearchWords {
  private SearchWords() {}

  /** Rows that have every word of a text, in any case; all of them where there is none. */
  static Predicate<ExperimentRow> matching(@Nullable String text) {
    List<String> words =
        Arrays.stream((text == null ? "" : text).toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return row -> true;
    }
    return row -> {
      String searched = RowText.searched(row);
      return words.stream().allMatch(searched::contains);
    };
  }
}
