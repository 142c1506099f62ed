package dev.taskgauge.app.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskgauge.app.theme.ThemeChoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as JSON, version 1. Every key but the version may be missing, and then has its
 * default; a key that is not known, or a value that can not be, is a mistake.
 */
final class PreferencesJson {
  /** The version that is written. */
  static final int VERSION = 1;

  private static final Set<String> KEYS =
      Set.of(
          "version",
          "theme",
          "textPercent",
          "reportsFolder",
          "exportFolder",
          "lastExperiment",
          "window");
  private static final Set<String> WINDOW_KEYS =
      Set.of("x", "y", "width", "height", "maximized", "dividers");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private PreferencesJson() {}

  /** The text is of a version that this program does not know. */
  static final class NewerVersionException extends Exception {
    private static final long serialVersionUID = 1;

    NewerVersionException(String version) {
      super("version " + version);
    }
  }

  /** The text that {@link #read} reads. */
  static String write(Preferences preferences) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION);
    root.put("theme", word(preferences.theme()));
    root.put("textPercent", preferences.textPercent());
    put(root, "reportsFolder", preferences.reportsFolder());
    put(root, "exportFolder", preferences.exportFolder());
    try {
      String experiment = preferences.lastExperiment();
      if (experiment != null) {
        root.set("lastExperiment", MAPPER.readTree(experiment));
      }
      WindowPlace window = preferences.window();
      if (window != null) {
        root.set("window", window(window));
      }
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "lastExperiment: expected the text of an experiment file: " + e.getOriginalMessage(), e);
    }
  }

  private static void put(ObjectNode root, String key, @Nullable Path path) {
    if (path != null) {
      root.put(key, path.toString());
    }
  }

  private static ObjectNode window(WindowPlace window) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("x", window.x());
    node.put("y", window.y());
    node.put("width", window.width());
    node.put("height", window.height());
    node.put("maximized", window.maximized());
    ArrayNode dividers = node.putArray("dividers");
    window.dividers().forEach(dividers::add);
    return node;
  }

  /**
   * Reads strictly.
   *
   * @throws IllegalArgumentException naming the key, the value and what is expected
   * @throws NewerVersionException where a newer program has written the text
   */
  static Preferences read(String text) throws NewerVersionException {
    JsonNode root = object(parse(text), "the file");
    int version = wholeNumber(root, "version", 0);
    if (version > VERSION) {
      throw new NewerVersionException(String.valueOf(version));
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "version: " + shown(root.get("version")) + ": expected " + VERSION);
    }
    onlyKeys(root, "", KEYS);
    JsonNode experiment = root.get("lastExperiment");
    JsonNode window = root.get("window");
    return new Preferences(
        theme(root.get("theme")),
        wholeNumber(root, "textPercent", Preferences.DEFAULT.textPercent()),
        path(root, "reportsFolder"),
        path(root, "exportFolder"),
        experiment == null ? null : object(experiment, "lastExperiment").toPrettyString(),
        window == null ? null : place(object(window, "window")));
  }

  private static @Nullable JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "line %d: expected JSON: %s"
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static WindowPlace place(JsonNode window) {
    onlyKeys(window, "window.", WINDOW_KEYS);
    List<Double> dividers = new ArrayList<>();
    JsonNode list = window.path("dividers");
    if (!list.isArray() && !list.isMissingNode()) {
      throw wrong("window.dividers", list, "a list of numbers");
    }
    list.forEach(divider -> dividers.add(number(divider, "window.dividers")));
    JsonNode maximized = window.path("maximized");
    if (!maximized.isBoolean()) {
      throw wrong("window.maximized", maximized, "true or false");
    }
    try {
      return new WindowPlace(
          number(window.path("x"), "window.x"),
          number(window.path("y"), "window.y"),
          number(window.path("width"), "window.width"),
          number(window.path("height"), "window.height"),
          maximized.asBoolean(),
          dividers);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new IllegalArgumentException(
          message.startsWith("window.") ? message : "window." + message, e);
    }
  }

  private static double number(JsonNode value, String key) {
    if (!value.isNumber()) {
      throw wrong(key, value, "a number");
    }
    return value.asDouble();
  }

  private static int wholeNumber(JsonNode root, String key, int missing) {
    JsonNode value = root.get(key);
    if (value == null) {
      return missing;
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw wrong(key, value, "a whole number");
    }
    return value.intValue();
  }

  private static ThemeChoice theme(@Nullable JsonNode value) {
    if (value == null) {
      return Preferences.DEFAULT.theme();
    }
    return Stream.of(ThemeChoice.values())
        .filter(choice -> value.isTextual() && word(choice).equals(value.textValue()))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "theme",
                    value,
                    Stream.of(ThemeChoice.values())
                        .map(PreferencesJson::word)
                        .collect(Collectors.joining(", "))));
  }

  private static @Nullable Path path(JsonNode root, String key) {
    JsonNode value = root.get(key);
    if (value == null) {
      return null;
    }
    try {
      if (value.isTextual() && !value.textValue().isBlank()) {
        return Path.of(value.textValue());
      }
    } catch (InvalidPathException e) {
      // Said below, as anything else that is no folder.
    }
    throw wrong(key, value, "the name of a folder");
  }

  private static JsonNode object(@Nullable JsonNode value, String name) {
    if (value == null || !value.isObject()) {
      throw wrong(name, value, "an object { ... }");
    }
    return value;
  }

  private static void onlyKeys(JsonNode object, String prefix, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                throw new IllegalArgumentException(
                    prefix + key + ": not known: expected " + String.join(", ", sorted(known)));
              }
            });
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private static IllegalArgumentException wrong(
      String key, @Nullable JsonNode value, String expected) {
    return new IllegalArgumentException(key + ": " + shown(value) + ": expected " + expected);
  }

  private static String shown(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode()) {
      return "missing";
    }
    String text = value.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static String word(ThemeChoice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
