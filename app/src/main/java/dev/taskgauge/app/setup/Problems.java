package dev.taskgauge.app.setup;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is found to be wrong, field by field. One check, used once. */
final class Problems {
  private final Map<SetupField, String> messages = new EnumMap<>(SetupField.class);

  /** A message a field. */
  Map<SetupField, String> messages() {
    return messages;
  }

  boolean areNone() {
    return messages.isEmpty();
  }

  boolean has(SetupField field) {
    return messages.containsKey(field);
  }

  void put(SetupField field, String message) {
    messages.put(field, message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1));
  }

  /** A message that begins with the name of a file. */
  void putAsItIs(SetupField field, String message) {
    messages.put(field, message);
  }

  /** What the reader makes of a field; where it refuses, its message is noted. */
  <T> @Nullable T read(SetupField field, Supplier<@Nullable T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      put(field, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
