package dev.taskgauge.engine.backend.aws.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request or response of HTTP/1.1, as AWS SDK, ElasticMQ and DynamoDB Local write them.
 *
 * @param body a character for each byte
 */
record HttpMessage(String startLine, List<Header> headers, String body) {
  private static final int HEX = 16;

  record Header(String name, String value) {}

  /** A response that no server gave. */
  static HttpMessage response(int status, String body) {
    return new HttpMessage(
        "HTTP/1.1 " + status + " Fault",
        List.of(new Header("Content-Type", "application/x-amz-json-1.0")),
        body);
  }

  /** The next message, or null where the connection ended between two. */
  static @Nullable HttpMessage read(InputStream in) throws IOException {
    String startLine = line(in);
    if (startLine == null) {
      return null;
    }
    List<Header> headers = new ArrayList<>();
    int length = 0;
    boolean chunked = false;
    for (String line = next(in); !line.isEmpty(); line = next(in)) {
      int colon = line.indexOf(':');
      Header header = new Header(line.substring(0, colon), line.substring(colon + 1).strip());
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(header.value());
        case "transfer-encoding" -> chunked = true;
        default -> headers.add(header);
      }
    }
    byte[] body = chunked ? chunks(in) : exactly(in, length);
    return new HttpMessage(startLine, headers, new String(body, StandardCharsets.ISO_8859_1));
  }

  void write(OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder(startLine).append("\r\n");
    headers.forEach(
        header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
    head.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  String text() {
    return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length;
    do {
      length = Integer.parseInt(next(in).strip(), HEX);
      body.writeBytes(exactly(in, length));
      next(in);
    } while (length > 0);
    return body.toByteArray();
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("body ended after " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }

  private static String next(InputStream in) throws IOException {
    String line = line(in);
    if (line == null) {
      throw new EOFException("connection ended inside a message");
    }
    return line;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int character = in.read(); character != '\n'; character = in.read()) {
      if (character < 0) {
        return null;
      }
      if (character != '\r') {
        line.append((char) character);
      }
    }
    return line.toString();
  }
}
