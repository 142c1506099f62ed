package dev.taskgauge.localaws;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The server process: starts both servers, prints the {@link ReadyLine}, and ends when its standard
 * input or the process that started it ends, whichever is first. {@link LocalAws} starts it.
 */
final class ServerMain {

  private final TemporaryFolder temporaryFolder;

  private ServerMain(TemporaryFolder temporaryFolder) {
    this.temporaryFolder = temporaryFolder;
  }

  /**
   * Arguments: the process id of the process that started this one, and the temporary folder of
   * this one.
   */
  public static void main(String[] args) {
    ServerMain main = new ServerMain(new TemporaryFolder(Path.of(args[1])));
    Runtime.getRuntime().addShutdownHook(new Thread(main.temporaryFolder::delete, "delete-files"));
    main.endWith(Long.parseLong(args[0]));
    main.run();
  }

  private void run() {
    new TerminalSignals().ignore();
    String missing = missingLibrary();
    if (missing != null) {
      System.out.println(
          missing
              + " is not on the class path of the server process. Expected is what a build writes to"
              + " local-aws/target/servers.classpath, and this module.");
      Runtime.getRuntime().exit(1);
    }
    try {
      ReadyLine ready = start();
      // The library is loaded now: the earlier its file is gone, the less a kill can leave behind.
      temporaryFolder.empty();
      System.out.println(ready.format());
    } catch (Throwable e) {
      // Also errors, as of a missing class: the threads of a server would keep the process.
      e.printStackTrace();
      Runtime.getRuntime().exit(1);
    }
  }

  /** A program that has this module need not have the servers, so this is the mistake to expect. */
  private static @Nullable String missingLibrary() {
    if (ClassLoader.getSystemResource("org/elasticmq/rest/sqs/SQSRestServer.class") == null) {
      return "ElasticMQ";
    }
    return ClassLoader.getSystemResource(
                "software/amazon/dynamodb/services/local/server/LocalDynamoDBServerHandler.class")
            == null
        ? "DynamoDB Local"
        : null;
  }

  /** Both at once, as each keeps a core busy for a second or two. */
  private static ReadyLine start() throws IOException, InterruptedException, ExecutionException {
    CompletableFuture<DynamoDbServer> dynamoDb = new CompletableFuture<>();
    Thread starter =
        new Thread(
            () -> {
              try {
                dynamoDb.complete(DynamoDbServer.start());
              } catch (Throwable e) {
                dynamoDb.completeExceptionally(e);
              }
            },
            "start-dynamodb");
    starter.start();
    ReadyLine ready = new ReadyLine(SqsServer.start().port(), dynamoDb.get().port());
    new FirstRequests(ready).send();
    return ready;
  }

  /**
   * The input ends also where the parent is killed; watching the parent is for inputs that somebody
   * else holds.
   */
  private void endWith(long parentPid) {
    Thread watcher = new Thread(this::endWithInput, "watch-input");
    watcher.setDaemon(true);
    watcher.start();
    Optional<ProcessHandle> parent = ProcessHandle.of(parentPid);
    if (parent.isEmpty()) {
      end();
    } else {
      CompletableFuture<Void> unused = parent.get().onExit().thenRun(this::end);
    }
  }

  private void endWithInput() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent: only the end counts.
      }
    } catch (IOException e) {
      // An input that can not be read has ended, too.
    }
    end();
  }

  /**
   * At once and without hooks: everything is in memory, and a hook that hangs would leave the
   * process behind.
   */
  private void end() {
    temporaryFolder.delete();
    Runtime.getRuntime().halt(0);
  }
}
