package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * A value of a JSON text that anybody may have written, read as it comes. It stands on a value;
 * what is inside an array is reached by {@link #next}. One thread.
 */
final class StrictReader {
  private final JsonParser parser;

  StrictReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Goes on to the next value of an array; false at the array's end. */
  boolean next() throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Whether this value is an array, whose first value is the next one. */
  boolean isArray() {
    return parser.hasToken(JsonToken.START_ARRAY);
  }

  /** Whether this value is a text. */
  boolean isText() {
    return parser.hasToken(JsonToken.VALUE_STRING);
  }

  /** The text that this value is. */
  String text() throws IOException {
    return parser.getText();
  }

  /** Whether this value is this number. */
  boolean isInt(int number) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        && parser.getNumberType() == JsonParser.NumberType.INT
        && parser.getIntValue() == number;
  }

  /** The text of at most so many characters that the field of this name must have. */
  String text(String name, int maxLength) throws IOException, RejectedMessageException {
    if (!isText() || parser.getTextLength() > maxLength) {
      throw StrictJson.noText(name, maxLength);
    }
    return parser.getText();
  }

  /** The whole number from 0 to the largest allowed that this value must be. */
  long number(String what, long max) throws IOException, RejectedMessageException {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || parser.getLongValue() < 0
        || parser.getLongValue() > max) {
      throw StrictJson.noNumber(shown(), what, max);
    }
    return parser.getLongValue();
  }

  /** All of this value, for what comes seldom; nothing more can be asked of it then. */
  JsonNode tree() throws IOException {
    return parser.readValueAsTree();
  }

  /** This value as it can be shown to a user; nothing more can be asked of it then. */
  String shown() throws IOException {
    return StrictJson.shortened(tree().toString());
  }
}
