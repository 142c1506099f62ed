package dev.taskgauge.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one object by their keys. What is wrong is added to the mistakes. */
final class Fields {
  private final Located.Place place;
  private final Map<String, Located> fields;
  private final Mistakes mistakes;

  /** With the keys that the object may have; each other one is a mistake. */
  Fields(Located.Table table, List<String> known, Mistakes mistakes) {
    this.place = table.place();
    this.fields = table.fields();
    this.mistakes = mistakes;
    String expected = (known.size() == 1 ? "expected " : "expected one of ") + keys(known);
    fields.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            mistakes.add(value.place(), "unknown key: " + expected);
          }
        });
  }

  /** Keys as a message lists them. */
  static String keys(List<String> keys) {
    return String.join(", ", keys);
  }

  /** The value as it is, or null where the key is missing. */
  @Nullable Located get(String key) {
    return fields.get(key);
  }

  /** The value, or another where the key is missing. */
  <T> T optional(String key, T otherwise, Form<T> form) {
    Located value = fields.get(key);
    return value == null ? otherwise : form.read(value, otherwise, mistakes);
  }

  /** The value; where it is missing, that is a mistake, and there is another to go on with. */
  <T> T required(String key, T fallback, Form<T> form) {
    if (isMissing(key, form.expected())) {
      return fallback;
    }
    return optional(key, fallback, form);
  }

  /** The value or the list of values, at least one, or another where the key is missing. */
  <T> List<T> several(String key, T otherwise, Form<T> form) {
    Located value = fields.get(key);
    if (!(value instanceof Located.Items list)) {
      return List.of(optional(key, otherwise, form));
    }
    if (list.items().isEmpty()) {
      mistakes.wrong(value, form.expected() + ", or a list of such");
      return List.of(otherwise);
    }
    List<T> values = new ArrayList<>();
    for (Located item : list.items()) {
      values.add(form.read(item, otherwise, mistakes));
    }
    return values;
  }

  /** As {@link #several}; where the key is missing, that is a mistake. */
  <T> List<T> requiredSeveral(String key, T fallback, Form<T> form) {
    isMissing(key, form.expected());
    return several(key, fallback, form);
  }

  /** Whether the key is missing, which is a mistake then. */
  boolean isMissing(String key, String expected) {
    if (fields.containsKey(key)) {
      return false;
    }
    mistakes.add(place.key(key), "missing: " + expected);
    return true;
  }
}
