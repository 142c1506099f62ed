package dev.taskgauge.engine.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.taskgauge.engine.experiment.Turn;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What was found so far of a run in a record that is gone through. Values come as they are read; of
 * another kind than they are written in, they count as missing.
 */
final class SkimmedRun {
  private @Nullable Boolean warmUp;
  private int point = -1;
  private int repetition;
  private @Nullable String startedAt;
  private @Nullable String end;
  private double throughput;
  private @Nullable Double efficiency;

  void turn(String name, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (name.equals("warmUp") && token.isBoolean()) {
      warmUp = parser.getBooleanValue();
    } else if (name.equals("point") && token == JsonToken.VALUE_NUMBER_INT) {
      point = parser.getIntValue();
    } else if (name.equals("repetition") && token == JsonToken.VALUE_NUMBER_INT) {
      repetition = parser.getIntValue();
    }
  }

  void environment(String name, JsonParser parser) throws IOException {
    if (name.equals("startedAt")) {
      startedAt = parser.getText();
    }
  }

  void measurement(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "end" -> end = parser.getText();
      case "throughputTasksPerSecond" -> throughput = parser.getDoubleValue();
      case "efficiencyFraction" ->
          efficiency =
              parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getDoubleValue();
      default -> {}
    }
  }

  /** When it started, as it stands there; null where that was not found. */
  @Nullable String startedAt() {
    return startedAt;
  }

  /**
   * Its figures; null where not all of them were found.
   *
   * @throws IllegalArgumentException where its end is none that a run can have
   */
  @Nullable RunFigures figures() {
    return warmUp == null || point < 0 || repetition < 1 || end == null
        ? null
        : new RunFigures(
            new Turn(warmUp, point, repetition), FiguresOfRuns.end(end), throughput, efficiency);
  }
}
