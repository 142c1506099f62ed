package dev.taskgauge.engine.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, with a bound: whatever the input is, it holds one buffer and no more. A
 * line ends with LF or CRLF. Not for several threads at once.
 */
final class LineReader {
  static final int MAX_LINE_BYTES = 1_000;

  /** An overlong line is skipped so far; what has still no line end then is no text. */
  private static final int MAX_SKIPPED_BYTES = 1 << 20;

  private final InputStream input;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int lineStart;
  private int lineLength;
  private boolean overlong;

  LineReader(InputStream input) {
    this.input = input;
  }

  /**
   * Goes to the next line.
   *
   * @return false at the end of the input
   */
  boolean next() throws IOException {
    if (overlong) {
      overlong = false;
      if (!skipLine()) {
        return false;
      }
    }
    int from = position;
    while (true) {
      int end = indexOfNewline(from);
      if (end >= 0) {
        setLine(end);
        position = end + 1;
        return true;
      }
      if (limit - position > MAX_LINE_BYTES + 1) {
        lineStart = position;
        lineLength = MAX_LINE_BYTES;
        overlong = true;
        return true;
      }
      int scanned = limit - position;
      if (!fill()) {
        setLine(limit);
        position = limit;
        return scanned > 0;
      }
      from = position + scanned;
    }
  }

  /** Whether the line has more than {@link #MAX_LINE_BYTES}; then only its start is there. */
  boolean isOverlong() {
    return overlong || lineLength > MAX_LINE_BYTES;
  }

  int length() {
    return lineLength;
  }

  boolean startsWith(int... bytes) {
    if (lineLength < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((buffer[lineStart + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Takes bytes off the start of the line. */
  void drop(int count) {
    lineStart += count;
    lineLength -= count;
  }

  boolean hasSameBytes(byte[] other, int otherLength) {
    return Arrays.equals(buffer, lineStart, lineStart + lineLength, other, 0, otherLength);
  }

  void copyTo(byte[] target) {
    System.arraycopy(buffer, lineStart, target, 0, lineLength);
  }

  /** The line, of an overlong one the start; or null where it is not UTF-8 or has a NUL. */
  @Nullable String text() {
    boolean plain = true;
    for (int i = lineStart; i < lineStart + lineLength; i++) {
      plain &= buffer[i] > 0;
    }
    if (plain) {
      return new String(buffer, lineStart, lineLength, StandardCharsets.ISO_8859_1);
    }
    return decode();
  }

  private @Nullable String decode() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(lineLength);
    ByteBuffer line = ByteBuffer.wrap(buffer, lineStart, lineLength);
    // The start of an overlong line may end within a character.
    CoderResult result = decoder.decode(line, text, !isOverlong());
    if (result.isError()) {
      return null;
    }
    String decoded = text.flip().toString();
    return decoded.indexOf(0) >= 0 ? null : decoded;
  }

  private void setLine(int end) {
    lineStart = position;
    lineLength = end - position;
    if (lineLength > 0 && buffer[end - 1] == '\r') {
      lineLength--;
    }
  }

  private boolean skipLine() throws IOException {
    for (long skipped = 0; skipped <= MAX_SKIPPED_BYTES; ) {
      int end = indexOfNewline(position);
      if (end >= 0) {
        position = end + 1;
        return true;
      }
      skipped += limit - position;
      position = limit;
      if (!fill()) {
        return false;
      }
    }
    return false;
  }

  private int indexOfNewline(int from) {
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more behind what is not yet used, moving that to the front. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int count = input.read(buffer, limit, buffer.length - limit);
    limit += Math.max(count, 0);
    return count >= 0;
  }
}
