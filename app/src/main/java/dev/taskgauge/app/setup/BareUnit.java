package dev.taskgauge.app.setup;

import dev.taskgauge.engine.task.LengthUnit;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to read a workload file's numbers that have no unit. */
public enum BareUnit {
  /** As the file says, else seconds. */
  AS_FILE_SAYS("as the file says, else seconds", null),
  MICROSECONDS("microseconds", LengthUnit.US),
  MILLISECONDS("milliseconds", LengthUnit.MS),
  SECONDS("seconds", LengthUnit.S),
  MINUTES("minutes", LengthUnit.M);

  private final String label;
  private final @Nullable LengthUnit unit;

  BareUnit(String label, @Nullable LengthUnit unit) {
    this.label = label;
    this.unit = unit;
  }

  /** The one that reads numbers so. */
  static BareUnit of(@Nullable LengthUnit unit) {
    return Arrays.stream(values())
        .filter(each -> Objects.equals(each.unit, unit))
        .findFirst()
        .orElseThrow();
  }

  /** What the window shows. */
  public String label() {
    return label;
  }

  /** The unit, or null for what the file says. */
  public @Nullable LengthUnit unit() {
    return unit;
  }
}
