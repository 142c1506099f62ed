package dev.taskgauge.engine.result;

import dev.taskgauge.engine.measure.NanoClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where and with what a run was measured.
 *
 * @param host the machine's name
 * @param os operating system, version and architecture
 * @param cores processors that the JVM sees
 * @param memoryBytes the machine's memory; 0 where unknown
 * @param heapMaxBytes the most heap that the JVM takes
 * @param jvm vendor, name and version of the JVM
 * @param taskGaugeVersion version of TaskGauge
 * @param gitCommit abbreviated commit, with {@code -dirty} where sources had been changed; {@code
 *     unknown} outside a checkout
 * @param clock the clock that the times come from, with its measured resolution
 * @param endpoint what the tasks went through, such as {@code in-memory}
 * @param startedAt when the run began, on the host's wall clock
 */
public record Environment(
    String host,
    String os,
    int cores,
    long memoryBytes,
    long heapMaxBytes,
    String jvm,
    String taskGaugeVersion,
    String gitCommit,
    String clock,
    String endpoint,
    Instant startedAt) {
  private static final Pattern USER_IN_ADDRESS = Pattern.compile("(?<=://)[^/?#\\s]*@");

  /**
   * The environment of the running program. Takes a few milliseconds.
   *
   * @param endpoint what the tasks go through, such as {@code in-memory}; user and password of an
   *     address in it are left out
   * @param startedAt when the run began, on the host's wall clock
   */
  public static Environment capture(String endpoint, Instant startedAt) {
    BuildInfo build = BuildInfo.read();
    return new Environment(
        MachineFacts.host(),
        properties("os.name", "os.version", "os.arch"),
        Runtime.getRuntime().availableProcessors(),
        MachineFacts.memoryBytes(),
        Runtime.getRuntime().maxMemory(),
        properties("java.vendor", "java.vm.name", "java.runtime.version"),
        build.version(),
        build.gitCommit(),
        "System.nanoTime, resolution " + MachineFacts.resolutionNanos(NanoClock.SYSTEM) + " ns",
        USER_IN_ADDRESS.matcher(endpoint).replaceAll(""),
        startedAt);
  }

  private static String properties(String... names) {
    return Arrays.stream(names)
        .map(name -> System.getProperty(name, "unknown"))
        .collect(Collectors.joining(" "));
  }
}
