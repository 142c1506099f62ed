package dev.taskgauge.localaws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

/**
 * One request to each server, so that "ready" means that both answer: DynamoDB Local loads its
 * native library only with the first one.
 */
final class FirstRequests {

  private static final int TIMEOUT_MILLIS = 30_000;

  private final ReadyLine ports;

  FirstRequests(ReadyLine ports) {
    this.ports = ports;
  }

  /**
   * @throws IOException where a server refuses, with what it says
   */
  void send() throws IOException {
    send(ports.sqsPort(), "AmazonSQS.ListQueues");
    send(ports.dynamoDbPort(), "DynamoDB_20120810.ListTables");
  }

  private static void send(int port, String target) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) LocalAws.endpoint(port).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("X-Amz-Target", target);
    connection.setRequestProperty(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential="
            + LocalAws.DUMMY_ACCESS_KEY_ID
            + "/20260101/"
            + LocalAws.REGION
            + "/any/aws4_request, SignedHeaders=host, Signature=none");
    try (OutputStream body = connection.getOutputStream()) {
      body.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException(target + " was answered with status " + status + answer(connection));
    }
  }

  private static String answer(HttpURLConnection connection) throws IOException {
    try (InputStream error = connection.getErrorStream()) {
      return error == null ? "" : ": " + new String(error.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
