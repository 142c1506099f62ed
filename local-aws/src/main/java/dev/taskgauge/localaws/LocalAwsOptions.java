package dev.taskgauge.localaws;

import java.time.Duration;

/**
 * How the server process is started.
 *
 * @param classPath what the server process is started with: this module, ElasticMQ and DynamoDB
 *     Local
 * @param maxHeapMebibytes the most heap that the server process takes, in MiB; at least 64
 * @param startTimeout how long the servers may take until they answer
 */
public record LocalAwsOptions(String classPath, int maxHeapMebibytes, Duration startTimeout) {

  private static final int DEFAULT_MAX_HEAP_MEBIBYTES = 512;
  private static final int MIN_MAX_HEAP_MEBIBYTES = 64;
  private static final Duration DEFAULT_START_TIMEOUT = Duration.ofSeconds(60);

  public LocalAwsOptions {
    if (classPath.isBlank()) {
      throw new IllegalArgumentException("classPath is empty: expected jars and folders");
    }
    if (maxHeapMebibytes < MIN_MAX_HEAP_MEBIBYTES) {
      throw new IllegalArgumentException(
          "maxHeapMebibytes is "
              + maxHeapMebibytes
              + ": expected at least "
              + MIN_MAX_HEAP_MEBIBYTES);
    }
    if (startTimeout.isNegative() || startTimeout.isZero()) {
      throw new IllegalArgumentException(
          "startTimeout is " + startTimeout + ": expected more than 0 s");
    }
  }

  /** The class path of the running Java, 512 MiB of heap at most, and a minute to start. */
  public static LocalAwsOptions defaults() {
    return new LocalAwsOptions(
        System.getProperty("java.class.path", ""),
        DEFAULT_MAX_HEAP_MEBIBYTES,
        DEFAULT_START_TIMEOUT);
  }

  /** These options with another class path, for a Java that runs without the servers' jars. */
  public LocalAwsOptions withClassPath(String otherClassPath) {
    return new LocalAwsOptions(otherClassPath, maxHeapMebibytes, startTimeout);
  }

  /** These options with another bound for the heap, in MiB. */
  public LocalAwsOptions withMaxHeapMebibytes(int otherMaxHeapMebibytes) {
    return new LocalAwsOptions(classPath, otherMaxHeapMebibytes, startTimeout);
  }

  /** These options with another time to start. */
  public LocalAwsOptions withStartTimeout(Duration otherStartTimeout) {
    return new LocalAwsOptions(classPath, maxHeapMebibytes, otherStartTimeout);
  }
}
