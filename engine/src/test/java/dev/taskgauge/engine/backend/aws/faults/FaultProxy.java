package dev.taskgauge.engine.backend.aws.faults;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Stands in front of a server on the loopback address, passes everything on, remembers it, and does
 * to it what a {@link Fault} says. A connection to the server for each connection of a client.
 */
final class FaultProxy implements Closeable {
  private static final int BACKLOG = 256;

  private final URI upstream;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
  private volatile Fault fault = Fault.none();

  /** What was asked and answered; the response may have been lost after that. */
  record Exchange(String operation, String request, String response) {}

  private FaultProxy(URI upstream, ServerSocket listening) {
    this.upstream = upstream;
    this.listening = listening;
  }

  static FaultProxy before(URI upstream) throws IOException {
    FaultProxy proxy =
        new FaultProxy(
            upstream, new ServerSocket(0, BACKLOG, InetAddress.getByName(upstream.getHost())));
    proxy.startDaemon(proxy::accept);
    return proxy;
  }

  URI endpoint() {
    return URI.create("http://" + upstream.getHost() + ":" + listening.getLocalPort());
  }

  /** From now on this fault, and no other. */
  Fault inject(Fault next) {
    fault = next;
    return next;
  }

  /** What went through so far, oldest first. */
  List<Exchange> exchanges(Predicate<Exchange> wanted) {
    return exchanges.stream().filter(wanted).toList();
  }

  /** Ends every connection, too. */
  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void startDaemon(Runnable task) {
    Thread thread = new Thread(task, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        startDaemon(() -> serve(client));
      } catch (IOException e) {
        // Closed, which the loop sees.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(upstream.getHost(), upstream.getPort())) {
      open.add(client);
      open.add(server);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      InputStream requests = new BufferedInputStream(client.getInputStream());
      InputStream responses = new BufferedInputStream(server.getInputStream());
      while (passOn(client, server, requests, responses)) {
        // One exchange after the other.
      }
    } catch (IOException e) {
      // One of the two has gone; the other sees it by the closing of its connection.
    } finally {
      open.removeIf(Socket::isClosed);
    }
  }

  /** False where this connection has come to its end. */
  private boolean passOn(Socket client, Socket server, InputStream requests, InputStream responses)
      throws IOException {
    HttpMessage request = HttpMessage.read(requests);
    if (request == null) {
      return false;
    }
    String operation = request.header("X-Amz-Target");
    Fault.Effect effect = fault.strike(operation, request.text());
    HttpMessage answer = effect.answer();
    for (int time = 0; time < effect.timesAsked(); time++) {
      request.write(server.getOutputStream());
      answer = HttpMessage.read(responses);
      if (answer == null) {
        return false;
      }
      exchanges.add(new Exchange(operation, request.text(), answer.text()));
    }
    if (effect.loss() == Fault.Loss.UNTIL_THE_ASKER_ENDS_IT) {
      requests.transferTo(OutputStream.nullOutputStream());
    }
    if (answer == null || effect.loss() != Fault.Loss.NONE) {
      return false;
    }
    answer.write(client.getOutputStream());
    return true;
  }
}
