package dev.taskgauge.localaws;

import java.io.PrintStream;

/**
 * The servers for a person at a terminal: starts them, prints where they are and what to put into
 * another terminal's environment, and runs until Ctrl+C.
 */
public final class LocalAwsMain {

  private LocalAwsMain() {}

  /**
   * Takes no arguments. Exit codes: 1 where the servers do not start or end by themselves, 2 for
   * arguments.
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length > 0) {
      System.err.println("'" + args[0] + "' is not expected: local-aws takes no arguments.");
      System.exit(2);
    }
    System.err.println(LocalAws.LICENCE_NOTICE);
    try (LocalAws servers = LocalAws.start()) {
      print(servers, System.out);
      int exitCode = servers.onExit().join();
      System.err.println("The servers ended by themselves, with exit code " + exitCode + ".");
    } catch (LocalAwsException e) {
      System.err.println(e.getMessage());
    }
    System.exit(1);
  }

  /**
   * The lines to copy go to standard output, alone, so that a shell can also read them from there.
   */
  private static void print(LocalAws servers, PrintStream output) {
    System.err.println("SQS       " + servers.sqsEndpoint());
    System.err.println("DynamoDB  " + servers.dynamoDbEndpoint());
    System.err.println("For another terminal, until Ctrl+C ends the servers:");
    servers.environment().forEach((name, value) -> output.println("export " + name + "=" + value));
    output.flush();
  }
}
