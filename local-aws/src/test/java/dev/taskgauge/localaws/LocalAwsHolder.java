package dev.taskgauge.localaws;

/** A program that starts the servers, tells their process id, and is then killed by a test. */
final class LocalAwsHolder {

  private LocalAwsHolder() {}

  public static void main(String[] args) throws Exception {
    try (LocalAws servers = LocalAws.start()) {
      System.out.println(servers.process().pid());
      // Until the test kills this process; the end of the input is for a test that dies first.
      System.in.read();
    }
  }
}
