package dev.taskgauge.engine.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Writes tasks in one of the many ways that a workload file may have them. */
final class Notation {
  /** Those in which every nanosecond has an end as a decimal number. */
  private static final List<LengthUnit> UNITS = List.of(LengthUnit.US, LengthUnit.MS, LengthUnit.S);

  private final Random random;
  private final LengthUnit bareUnit;
  private final String lineEnd;

  Notation(Random random) {
    this.random = random;
    bareUnit = UNITS.get(random.nextInt(UNITS.size()));
    lineEnd = random.nextBoolean() ? "\n" : "\r\n";
  }

  LengthUnit bareUnit() {
    return bareUnit;
  }

  String start() {
    String mark = random.nextBoolean() ? "\ufeff" : "";
    String unit = bareUnit == LengthUnit.S ? "" : "# unit: " + bareUnit.suffix() + lineEnd;
    return mark + unit;
  }

  /** The tasks, as one line with a repetition or as many lines. */
  String lines(TaskCommand command, long count) {
    String task = space(0) + command.kind().word() + space(1) + length(command.nominalNanos());
    String noise = random.nextInt(5) == 0 ? lineEnd + "# sleep 1" + lineEnd : "";
    if (count == 1 || random.nextBoolean()) {
      String repetition = count == 1 && random.nextBoolean() ? "" : space(1) + "x" + count;
      return task + repetition + space(0) + comment() + lineEnd + noise;
    }
    return (task + lineEnd).repeat((int) count) + noise;
  }

  private String length(long nanos) {
    LengthUnit unit = UNITS.get(random.nextInt(UNITS.size()));
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit.nanos()));
    String zeros = number.scale() > 0 && random.nextBoolean() ? "000" : "";
    String digits = number.toPlainString() + zeros;
    boolean bare = unit == bareUnit && random.nextBoolean();
    return bare ? digits : digits + space(0) + unit.suffix();
  }

  private String comment() {
    return random.nextInt(4) == 0 ? "# cömment x2" : "";
  }

  private String space(int atLeast) {
    StringBuilder space = new StringBuilder();
    for (int i = atLeast + random.nextInt(3); i > 0; i--) {
      space.append(random.nextBoolean() ? ' ' : '\t');
    }
    return space.toString();
  }
}
