package dev.taskgauge.worker;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the servers of this machine are taken from. */
final class ServersOptions {
  @Option(
      names = ServersClassPath.OPTION,
      paramLabel = "FILE",
      description = {
        "The jars of ElasticMQ and DynamoDB Local: a file that lists them, or a class path.",
        "Default: what "
            + ServersClassPath.VARIABLE
            + " says; else a file servers.classpath beside worker.jar; else"
            + " local-aws/target/servers.classpath of the checkout."
      })
  @Nullable String classPath;
}
