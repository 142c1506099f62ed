package dev.taskgauge.engine.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What version 1 of {@code record.json} had otherwise: LOCAL alone, with as many slots all the time
 * as were asked for. Read, never written; what is the same in both stands in {@link RecordJson}.
 */
final class RecordJsonV1 {
  static final int SCHEMA_VERSION = 1;

  private RecordJsonV1() {}

  record Document(int schemaVersion, String experiment, List<Run> runs) {}

  record Run(
      Settings settings,
      String workloadDescription,
      RecordJson.Surroundings environment,
      Measurement measurement) {
    RecordJson.Run toCurrent() {
      return new RecordJson.Run(
          RecordJsonV2.UNKNOWN_TURN,
          settings.toCurrent(),
          workloadDescription,
          environment,
          measurement.toCurrent(settings.slots()));
    }
  }

  record Settings(RecordJson.Source workload, RecordJson.Local backend, int slots) {
    RecordJson.Settings toCurrent() {
      return new RecordJson.Settings(workload, backend, slots);
    }
  }

  record Measurement(
      String end,
      RecordJson.Tasks tasks,
      long elapsedNanos,
      long idealNanos,
      double throughputTasksPerSecond,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double efficiencyFraction,
      RecordJson.SlotTimes slotTime,
      RecordJsonV2.Latency queueWait,
      RecordJsonV2.Latency service,
      RecordJson.Timeline timeline) {
    RecordJson.Measurement toCurrent(int slots) {
      return new RecordJson.Measurement(
          end,
          slots,
          tasks,
          elapsedNanos,
          idealNanos,
          throughputTasksPerSecond,
          efficiencyFraction,
          slots * elapsedNanos,
          slotTime,
          queueWait.toCurrent(),
          service.toCurrent(),
          timeline,
          new RecordJson.SlotsOverTime(
              RecordJson.SlotsOverTime.COLUMNS, List.of(new long[] {0, slots})),
          null);
    }
  }
}
