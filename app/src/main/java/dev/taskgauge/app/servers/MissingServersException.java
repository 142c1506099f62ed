package dev.taskgauge.app.servers;

import java.io.Serial;

/** The jars of the servers are not there; the message says why, and how to get them. */
public final class MissingServersException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  MissingServersException(String reason) {
    super("The jars of ElasticMQ and DynamoDB Local are missing: " + reason + ".");
  }
}
