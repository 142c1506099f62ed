package dev.taskgauge.engine.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.taskgauge.engine.experiment.Located.Place;
import dev.taskgauge.engine.task.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON with the line and the path of every value. For one use. */
final class LocatedJson {
  /** The format needs four. */
  private static final int MAX_NESTING = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .build();

  private final JsonParser parser;
  private final String sourceName;
  private final Mistakes mistakes;

  private LocatedJson(JsonParser parser, String sourceName, Mistakes mistakes) {
    this.parser = parser;
    this.sourceName = sourceName;
    this.mistakes = mistakes;
  }

  /**
   * Reads the one value of a text. A key that comes twice is added to the mistakes, and its first
   * value is kept.
   *
   * @throws ExperimentFileException where it is no JSON, or more than one value
   */
  static Located parse(String json, String sourceName, Mistakes mistakes)
      throws ExperimentFileException {
    if (json.isBlank()) {
      mistakes.add(new Place(sourceName, ""), "the file is empty: expected an object { ... }");
      mistakes.throwIfAny();
    }
    try (JsonParser parser = JSON.createParser(json)) {
      return new LocatedJson(parser, sourceName, mistakes).document();
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      mistakes.add(
          VisibleText.escape(sourceName + line)
              + ": not JSON: "
              + VisibleText.escape(firstLine(e.getOriginalMessage()))
              + "; expected an object { ... } with nothing behind it");
    } catch (IOException e) {
      // A text in memory can be read; what is left is a limit of the parser.
      mistakes.add(VisibleText.escape(sourceName) + ": " + e.getMessage());
    }
    mistakes.throwIfAny();
    throw new IllegalStateException("a text that can not be read has a mistake");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private Located document() throws IOException {
    parser.nextToken();
    Located value = value("");
    if (parser.nextToken() != null) {
      mistakes.add(
          at(""), "more text behind the end of the object: expected nothing but white space");
    }
    return value;
  }

  private Located value(String path) throws IOException {
    Place place = at(path);
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Located.Table(place, fields(place));
      case START_ARRAY -> new Located.Items(place, items(place));
      case VALUE_STRING -> new Located.Text(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Numeral(place, parser.getText());
      case VALUE_TRUE -> new Located.Flag(place, true);
      case VALUE_FALSE -> new Located.Flag(place, false);
      case VALUE_NULL -> new Located.Nothing(place);
      default -> throw new IllegalStateException("no value starts with " + parser.currentToken());
    };
  }

  private Map<String, Located> fields(Place table) throws IOException {
    Map<String, Located> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String path = table.key(key).path();
      Place place = at(path);
      parser.nextToken();
      Located value = value(path);
      if (fields.putIfAbsent(key, value) != null) {
        mistakes.add(place, "a second time: expected each key once");
      }
    }
    return fields;
  }

  private List<Located> items(Place array) throws IOException {
    List<Located> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(array.item(items.size()).path()));
    }
    return items;
  }

  private Place at(String path) {
    return new Place(sourceName + ":" + parser.currentTokenLocation().getLineNr(), path);
  }
}
