package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the servers of commands that measure SQS are. */
final class ServersOptions {
  @Option(
      names = "--servers-class-path",
      paramLabel = "FILE",
      description =
          "The file that lists the servers' jars (default: local-aws/target/servers.classpath).")
  private Path servers = Path.of("local-aws/target/servers.classpath");

  /**
   * The class path of the servers.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  String classPath() throws IOException, URISyntaxException {
    if (!Files.isRegularFile(servers)) {
      throw new IllegalArgumentException(
          "--servers-class-path "
              + servers
              + ": expected the file that mvn -pl local-aws package -DskipTests writes");
    }
    Path localAws =
        Path.of(LocalAws.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.readString(servers).strip() + File.pathSeparator + localAws;
  }

  /** Starts the servers. */
  LocalSqs start() throws IOException, URISyntaxException, LocalAwsException, InterruptedException {
    return LocalSqs.start(classPath());
  }
}
