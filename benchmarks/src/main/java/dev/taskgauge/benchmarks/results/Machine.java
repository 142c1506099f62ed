package dev.taskgauge.benchmarks.results;

import dev.taskgauge.engine.result.Environment;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;

/**
 * Where and with what was measured. Not the machine's name, so that files may be passed on.
 *
 * @param os operating system, version and architecture
 * @param cores processors that the JVM sees
 * @param memoryBytes the machine's memory
 * @param heapMaxBytes the most heap that the JVM takes
 * @param jvm vendor, name and version
 * @param jvmArguments what the JVM was started with
 * @param taskGaugeVersion version of TaskGauge
 * @param gitCommit its commit, with {@code -dirty} where sources had been changed
 * @param startedAt when measuring began, as ISO-8601 in UTC
 */
public record Machine(
    String os,
    int cores,
    long memoryBytes,
    long heapMaxBytes,
    String jvm,
    List<String> jvmArguments,
    String taskGaugeVersion,
    String gitCommit,
    String startedAt) {
  public Machine {
    jvmArguments = List.copyOf(jvmArguments);
  }

  /** This machine, now. */
  public static Machine capture() {
    Environment environment = Environment.capture("", Instant.now());
    return new Machine(
        environment.os(),
        environment.cores(),
        environment.memoryBytes(),
        environment.heapMaxBytes(),
        environment.jvm(),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        environment.taskGaugeVersion(),
        environment.gitCommit(),
        environment.startedAt().toString());
  }
}
