package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the SQS and DynamoDB of this machine: one pair of servers for all classes of a test
 * run, started with the first. Tests keep apart by the names of their queues.
 */
public final class SharedServers implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SharedServers.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalAws.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    return Objects.requireNonNull(running).servers();
  }

  /** Closed by JUnit after the last class. */
  private record Running(LocalAws servers) implements AutoCloseable {
    static Running start() {
      // The clients in this process take credentials from where every SDK looks for them.
      System.setProperty("aws.accessKeyId", LocalAws.DUMMY_ACCESS_KEY_ID);
      System.setProperty("aws.secretAccessKey", LocalAws.DUMMY_SECRET_ACCESS_KEY);
      try {
        return new Running(
            LocalAws.start(LocalAwsOptions.defaults().withClassPath(classPathOfServers())));
      } catch (Exception e) {
        throw new IllegalStateException("no SQS and DynamoDB for the tests", e);
      }
    }

    /** The module, as folder or jar, lies beside what its build wrote down. */
    private static String classPathOfServers() throws IOException, URISyntaxException {
      Path module =
          Path.of(LocalAws.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path others = module.resolveSibling("servers.classpath");
      return module + File.pathSeparator + Files.readString(others).strip();
    }

    @Override
    public void close() {
      servers.close();
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }
}
