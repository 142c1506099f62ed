package dev.taskgauge.engine.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What version 2 of {@code record.json} had otherwise: the name of the experiment alone, and no
 * histograms. Read, never written; what is the same stands in {@link RecordJson}.
 */
final class RecordJsonV2 {
  static final int SCHEMA_VERSION = 2;

  /** Which run of its experiment a run is follows from all of them. */
  static final RecordJson.TurnShape UNKNOWN_TURN = new RecordJson.TurnShape(false, 0, 1);

  private RecordJsonV2() {}

  record Document(int schemaVersion, String experiment, List<Run> runs) {}

  record Run(
      RecordJson.Settings settings,
      String workloadDescription,
      RecordJson.Surroundings environment,
      Measurement measurement) {
    RecordJson.Run toCurrent() {
      return new RecordJson.Run(
          UNKNOWN_TURN, settings, workloadDescription, environment, measurement.toCurrent());
    }
  }

  record Measurement(
      String end,
      int slots,
      RecordJson.Tasks tasks,
      long elapsedNanos,
      long idealNanos,
      double throughputTasksPerSecond,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double efficiencyFraction,
      long offeredSlotNanos,
      RecordJson.SlotTimes slotTime,
      Latency queueWait,
      Latency service,
      RecordJson.Timeline timeline,
      RecordJson.SlotsOverTime slotsOverTime,
      @JsonSetter(nulls = Nulls.SET) RecordJson.@Nullable Queue queue) {
    RecordJson.Measurement toCurrent() {
      return new RecordJson.Measurement(
          end,
          slots,
          tasks,
          elapsedNanos,
          idealNanos,
          throughputTasksPerSecond,
          efficiencyFraction,
          offeredSlotNanos,
          slotTime,
          queueWait.toCurrent(),
          service.toCurrent(),
          timeline,
          slotsOverTime,
          queue);
    }
  }

  record Latency(
      long tasks,
      double meanNanos,
      long p50Nanos,
      long p90Nanos,
      long p99Nanos,
      long p999Nanos,
      long maxNanos) {
    RecordJson.Latency toCurrent() {
      return new RecordJson.Latency(
          tasks, meanNanos, p50Nanos, p90Nanos, p99Nanos, p999Nanos, maxNanos, "");
    }
  }
}
