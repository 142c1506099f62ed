package dev.taskgauge.localaws;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on a free port of the loopback address, in memory.
 *
 * <p><strong>Licence.</strong> DynamoDB Local comes under Amazon's own licence agreement: for
 * internal use by holders of an AWS account, no redistribution. The build fetches it for whoever
 * runs the build; no artifact of this project contains it.
 *
 * <p>The handler runs in a web server of our own and not in the one that comes with it: that one
 * listens on every address of the machine, and this way nothing of its telemetry is ever set up.
 */
final class DynamoDbServer {

  private static final boolean IN_MEMORY = true;
  private static final boolean ONE_DATABASE_FOR_ALL_CREDENTIALS = true;
  private static final boolean DELAY_TRANSIENT_STATUSES = false;

  private final int port;

  private DynamoDbServer(int port) {
    this.port = port;
  }

  /**
   * Returns when the port is open. It stays open until the process ends.
   *
   * @throws Exception where the server can not start, as the web server throws it
   */
  // The two nulls mean "no file" and "no cross-origin access"; the library has no other way to say
  // so.
  static DynamoDbServer start() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(LocalAws.LOOPBACK);
    connector.setPort(0);
    server.addConnector(connector);
    server.setHandler(
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(
                0, IN_MEMORY, null, ONE_DATABASE_FOR_ALL_CREDENTIALS, DELAY_TRANSIENT_STATUSES),
            null));
    server.start();
    return new DynamoDbServer(connector.getLocalPort());
  }

  int port() {
    return port;
  }
}
