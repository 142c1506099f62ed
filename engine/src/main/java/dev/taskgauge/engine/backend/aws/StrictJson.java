package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;

/**
 * Reads JSON that anybody may have written: bounded in size and depth, no name twice, nothing
 * unknown, nothing of another type. Never makes an object that the text names.
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
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  ObjectMapper mapper() {
    return mapper;
  }

  /** Reads an object of this version with no other than these fields. */
  JsonNode read(String text, Set<String> fields) throws RejectedMessageException {
    if (text.length() > maxChars) {
      throw new RejectedMessageException(
          "too large: " + text.length() + " characters, expected at most " + maxChars);
    }
    JsonNode root;
    try {
      root = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RejectedMessageException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (!(root instanceof ObjectNode)) {
      throw new RejectedMessageException("not a message: expected a JSON object");
    }
    JsonNode version = root.path("v");
    if (!version.isInt() || version.intValue() != VERSION) {
      throw new RejectedMessageException(
          "version " + shortened(version.toString()) + ": expected " + VERSION);
    }
    checkFields(root, fields);
    return root;
  }

  /** Refuses an object with any other than these fields. */
  static void checkFields(JsonNode object, Set<String> fields) throws RejectedMessageException {
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!fields.contains(name)) {
        throw new RejectedMessageException("unknown field '" + shortened(name) + "'");
      }
    }
  }

  static String text(JsonNode parent, String name, int maxLength) throws RejectedMessageException {
    JsonNode value = parent.path(name);
    if (!value.isTextual() || value.textValue().length() > maxLength) {
      throw new RejectedMessageException(
          "field '" + name + "': expected a text of at most " + maxLength + " characters");
    }
    return value.textValue();
  }

  static long number(JsonNode value, String what, long max) throws RejectedMessageException {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > max) {
      throw new RejectedMessageException(
          what + " " + shortened(value.toString()) + ": expected 0 to " + max);
    }
    return value.longValue();
  }

  /** What a stranger wrote, short enough to be shown. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
