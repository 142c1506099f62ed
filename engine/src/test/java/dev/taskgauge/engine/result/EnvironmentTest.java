package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void capturesThisMachine() {
    Instant start = Instant.parse("2026-01-31T12:00:00Z");

    Environment environment = Environment.capture("in-memory", start);

    assertThat(environment.host()).isNotBlank();
    assertThat(environment.os()).contains(System.getProperty("os.name"));
    assertThat(environment.cores()).isPositive();
    assertThat(environment.memoryBytes()).isGreaterThan(100_000_000);
    assertThat(environment.heapMaxBytes()).isPositive();
    assertThat(environment.jvm()).contains(System.getProperty("java.runtime.version"));
    assertThat(environment.clock()).matches("System.nanoTime, resolution \\d+ ns");
    assertThat(environment.endpoint()).isEqualTo("in-memory");
    assertThat(environment.startedAt()).isEqualTo(start);
  }

  @Test
  void anEndpointLosesUserAndPassword() {
    Environment environment =
        Environment.capture(
            "http://AKIA:secret@127.0.0.1:9324 and https://token@db.example.org/path",
            Instant.EPOCH);

    assertThat(environment.endpoint())
        .isEqualTo("http://127.0.0.1:9324 and https://db.example.org/path");
  }

  @Test
  void resolutionIsTheSmallestStep() {
    long[] readings = {0};
    long resolution = MachineFacts.resolutionNanos(() -> readings[0]++ / 3 * 20);
    assertThat(resolution).isEqualTo(20);
  }

  @Test
  void memoryComesFromTheKernelsTable() {
    assertThat(MachineFacts.memoryBytes(List.of("MemTotal:       24684096 kB", "MemFree: 1 kB")))
        .isEqualTo(24_684_096L * 1024);
    assertThat(MachineFacts.memoryBytes(List.of("Nothing: 1"))).isZero();
  }

  @Test
  void buildSaysWhereSourcesHadBeenChanged() {
    Properties properties = new Properties();
    assertThat(BuildInfo.of(properties)).isEqualTo(new BuildInfo("unknown", "unknown"));
    properties.setProperty("git.build.version", "0.1.0");
    properties.setProperty("git.commit.id.abbrev", "abc1234");
    properties.setProperty("git.dirty", "true");
    assertThat(BuildInfo.of(properties)).isEqualTo(new BuildInfo("0.1.0", "abc1234-dirty"));
  }
}
