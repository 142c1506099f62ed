package dev.taskgauge.localaws;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * SQS (ElasticMQ) and DynamoDB (DynamoDB Local) on this machine: a process of their own, on free
 * ports of the loopback address, everything in memory.
 *
 * <p>The process ends with {@link #close()}, and also when this process ends in any other way.
 * Several can run at once; each has its own queues and tables.
 *
 * <p><strong>Licence.</strong> This starts DynamoDB Local, which is Amazon's and not open source:
 * its licence allows internal use by holders of an AWS account and no redistribution. Show {@link
 * #LICENCE_NOTICE} where a person starts it. Nobody needs it who gives the endpoints of another SQS
 * and DynamoDB instead.
 *
 * <p>Thread-safe.
 */
public final class LocalAws implements AutoCloseable {

  /** What a person is told where the servers are started. */
  public static final String LICENCE_NOTICE =
      "Starts ElasticMQ (Apache-2.0) and DynamoDB Local (Amazon's own licence: for internal use by"
          + " holders of an AWS account, no redistribution).";

  /** The region that clients name; the servers take any. */
  public static final String REGION = "us-east-1";

  /**
   * The access key id that clients use. It opens nothing: DynamoDB Local only wants letters and
   * digits.
   */
  public static final String DUMMY_ACCESS_KEY_ID = "taskgaugelocal";

  /** The secret that clients sign with. No server checks it. */
  public static final String DUMMY_SECRET_ACCESS_KEY = "taskgaugelocal";

  static final String LOOPBACK = "127.0.0.1";

  private static final long END_TIMEOUT_SECONDS = 5;

  private final Process process;
  private final TemporaryFolder temporaryFolder;
  private final URI sqsEndpoint;
  private final URI dynamoDbEndpoint;

  private LocalAws(Process process, TemporaryFolder temporaryFolder, ReadyLine ready) {
    this.process = process;
    this.temporaryFolder = temporaryFolder;
    this.sqsEndpoint = endpoint(ready.sqsPort());
    this.dynamoDbEndpoint = endpoint(ready.dynamoDbPort());
  }

  /** {@link #start(LocalAwsOptions)} with {@link LocalAwsOptions#defaults()}. */
  public static LocalAws start() throws LocalAwsException, InterruptedException {
    return start(LocalAwsOptions.defaults());
  }

  /**
   * Starts the servers and waits until both answer, which takes some seconds.
   *
   * @throws LocalAwsException where they do not start, or not in time; nothing is left running then
   * @throws InterruptedException where the waiting thread is interrupted; nothing is left running
   *     then
   */
  public static LocalAws start(LocalAwsOptions options)
      throws LocalAwsException, InterruptedException {
    TemporaryFolder temporaryFolder = temporaryFolder();
    boolean started = false;
    try {
      Process process = launch(new ServerCommand(options, temporaryFolder.path()));
      ReadyLine ready = awaitReady(process, options.startTimeout().toMillis());
      started = true;
      return new LocalAws(process, temporaryFolder, ready);
    } finally {
      if (!started) {
        temporaryFolder.delete();
      }
    }
  }

  /** Where SQS answers. */
  public URI sqsEndpoint() {
    return sqsEndpoint;
  }

  /** Where DynamoDB answers. */
  public URI dynamoDbEndpoint() {
    return dynamoDbEndpoint;
  }

  /** What a process needs in its environment so that its AWS SDK uses these servers by default. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_ENDPOINT_URL_SQS", sqsEndpoint.toString());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbEndpoint.toString());
    environment.put("AWS_REGION", REGION);
    environment.put("AWS_ACCESS_KEY_ID", DUMMY_ACCESS_KEY_ID);
    environment.put("AWS_SECRET_ACCESS_KEY", DUMMY_SECRET_ACCESS_KEY);
    return environment;
  }

  /** The server process; for showing and watching, as {@link #close()} ends it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Completes with the exit code when the server process has ended, for whatever reason. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /**
   * Ends the servers and returns when their process is gone; all queues and tables are lost. Does
   * nothing the second time. Where the calling thread is interrupted, the process is killed and the
   * thread stays interrupted.
   */
  @Override
  public void close() {
    try {
      end(process);
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
    } finally {
      temporaryFolder.delete();
    }
  }

  static URI endpoint(int port) {
    return URI.create("http://" + LOOPBACK + ":" + port);
  }

  private static TemporaryFolder temporaryFolder() throws LocalAwsException {
    try {
      return TemporaryFolder.create();
    } catch (IOException e) {
      throw new LocalAwsException(
          "No temporary folder for the local SQS and DynamoDB servers: " + e.getMessage(), e);
    }
  }

  private static Process launch(ServerCommand command) throws LocalAwsException {
    try {
      ProcessBuilder builder = new ProcessBuilder(command.line()).redirectErrorStream(true);
      builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
      return builder.start();
    } catch (IOException e) {
      throw new LocalAwsException(
          "The local SQS and DynamoDB servers could not be started: " + e.getMessage(), e);
    }
  }

  /** Where this fails, the process is gone. */
  private static ReadyLine awaitReady(Process process, long timeoutMillis)
      throws LocalAwsException, InterruptedException {
    ServerOutput output = ServerOutput.read(process.getInputStream());
    boolean ready = false;
    try {
      ReadyLine line = output.ready().get(timeoutMillis, TimeUnit.MILLISECONDS);
      ready = true;
      return line;
    } catch (ExecutionException e) {
      throw new LocalAwsException(
          "The local SQS and DynamoDB servers ended while starting, with exit code "
              + end(process)
              + lastLines(output),
          e);
    } catch (TimeoutException e) {
      throw new LocalAwsException(
          "The local SQS and DynamoDB servers did not answer within "
              + timeoutMillis
              + " ms"
              + lastLines(output),
          e);
    } finally {
      if (!ready) {
        kill(process);
      }
    }
  }

  /** Closing the input is what the process waits for; killing it is for one that hangs. */
  private static int end(Process process) throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The process has ended already.
    }
    if (!process.waitFor(END_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      kill(process);
    }
    return process.exitValue();
  }

  /** Waits without regard to interruption: a killed process is gone in no time. */
  private static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }

  private static String lastLines(ServerOutput output) {
    List<String> lines = output.lastLines();
    return lines.isEmpty()
        ? "; they printed nothing"
        : "; they printed last:\n  " + String.join("\n  ", lines);
  }
}
