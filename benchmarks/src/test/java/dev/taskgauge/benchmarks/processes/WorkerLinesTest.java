package dev.taskgauge.benchmarks.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z worker of queue demo, SQS at http://127.0.0.1:1: 4 slots",
        "2026-01-31T12:00:00Z joined run 7f3a",
        "2026-01-31T12:00:00Z left run 7f3a",
        "2026-01-31T12:00:00Z run 7f3a: 4 completed in the last 60 s",
        "2026-01-31T12:00:00Z stopping: takes no more; what runs has 30 s",
        "2026-01-31T12:00:00Z trouble: queue demo is not there yet; waiting for a client"
      })
  void whatIsAsItShouldBeIsNoNews(String line) {
    assertThat(WorkerLines.isNews(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z trouble: a beat took too long; this worker goes on under a new name",
        "Exception in thread \"main\" java.lang.OutOfMemoryError",
        "Unrecognized option: -X"
      })
  void allElseIsPassedOn(String line) {
    assertThat(WorkerLines.isNews(line)).isTrue();
  }
}
