package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;

/**
 * Reads JSON that anybody may have written: bounded in size and depth, no name twice, nothing
 * unknown, nothing of another type. Never makes an object that the text names. What is read is
 * taken as it comes, without a tree of it: a message is read for every few tasks. Any thread.
 */
final class StrictJson {
  private static final int MAX_DEPTH = 8;
  private static final int VERSION = 1;

  private final ObjectMapper mapper;
  private final int maxChars;

  StrictJson(int maxChars) {
    this.maxChars = maxChars;
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /** Takes the value of a field. */
  @FunctionalInterface
  interface Fields {
    /**
     * Reads the value of a field, all of it.
     *
     * @return false, with nothing read, where there is no such field
     */
    boolean read(String name, StrictReader value) throws IOException, RejectedMessageException;
  }

  ObjectMapper mapper() {
    return mapper;
  }

  /** Reads an object of this version, in which each field is one that is known. */
  void read(String text, Fields fields) throws RejectedMessageException {
    if (text.length() > maxChars) {
      throw new RejectedMessageException(
          "too large: " + text.length() + " characters, expected at most " + maxChars);
    }
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedMessageException("not a message: expected a JSON object");
      }
      readFields(parser, fields);
      if (parser.nextToken() != null) {
        throw new RejectedMessageException("not JSON: there is something after the object");
      }
    } catch (JsonProcessingException e) {
      throw new RejectedMessageException("not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      // Of a text in memory there is none.
      throw new UncheckedIOException(e);
    }
  }

  private static void readFields(JsonParser parser, Fields fields)
      throws IOException, RejectedMessageException {
    StrictReader reader = new StrictReader(parser);
    boolean hasVersion = false;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (name.equals("v")) {
        hasVersion = true;
        checkVersion(reader);
      } else if (!fields.read(name, reader)) {
        throw unknownField(name);
      }
    }
    if (!hasVersion) {
      throw new RejectedMessageException("no version: expected " + VERSION);
    }
  }

  private static void checkVersion(StrictReader reader)
      throws IOException, RejectedMessageException {
    if (!reader.isInt(VERSION)) {
      throw new RejectedMessageException("version " + reader.shown() + ": expected " + VERSION);
    }
  }

  private static RejectedMessageException unknownField(String name) {
    return new RejectedMessageException("unknown field '" + shortened(name) + "'");
  }

  /** Refuses an object with any other than these fields. */
  static void checkFields(JsonNode object, Set<String> fields) throws RejectedMessageException {
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!fields.contains(name)) {
        throw unknownField(name);
      }
    }
  }

  static String text(JsonNode parent, String name, int maxLength) throws RejectedMessageException {
    JsonNode value = parent.path(name);
    if (!value.isTextual() || value.textValue().length() > maxLength) {
      throw noText(name, maxLength);
    }
    return value.textValue();
  }

  static RejectedMessageException noText(String name, int maxLength) {
    return new RejectedMessageException(
        "field '" + name + "': expected a text of at most " + maxLength + " characters");
  }

  static long number(JsonNode value, String what, long max) throws RejectedMessageException {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > max) {
      throw noNumber(value.toString(), what, max);
    }
    return value.longValue();
  }

  static RejectedMessageException noNumber(String value, String what, long max) {
    return new RejectedMessageException(what + " " + shortened(value) + ": expected 0 to " + max);
  }

  /** What a stranger wrote, short enough to be shown. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
