package dev.taskgauge.engine.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Workloads and lengths in words, in English and with a point as decimal sign in every locale. */
public final class WorkloadText {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final long MICROSECOND = 1_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private WorkloadText() {}

  /**
   * A length as people write it: {@code 0}, {@code 250 ns}, {@code 10 ms}, {@code 1.5 s}, {@code 1
   * min 20 s}, {@code 2 h 46 min}, {@code 3 d 4 h}. Below a minute it is rounded to three digits,
   * from there to the full second, minute or hour below.
   */
  public static String duration(long nanos) {
    if (nanos < 0) {
      return "-" + duration(-Math.max(nanos, -Long.MAX_VALUE));
    }
    if (nanos == 0) {
      return "0";
    }
    long rounded = BigDecimal.valueOf(nanos).round(THREE_DIGITS).longValue();
    if (rounded < MICROSECOND) {
      return rounded + " ns";
    }
    if (rounded < MILLISECOND) {
      return decimal(rounded, MICROSECOND) + " µs";
    }
    if (rounded < SECOND) {
      return decimal(rounded, MILLISECOND) + " ms";
    }
    if (rounded < MINUTE) {
      return decimal(rounded, SECOND) + " s";
    }
    return longDuration(Math.max(nanos, MINUTE));
  }

  /**
   * Lengths as people write them: {@code 10 ms}; of random ones, what an experiment file has, such
   * as {@code uniform:1ms..20ms}.
   */
  public static String lengths(LengthDistribution lengths) {
    return lengths instanceof LengthDistribution.Constant constant
        ? duration(constant.nominalNanos())
        : lengths.text();
  }

  /**
   * What a workload is and what it asks for: {@code 16,000 tasks, each sleep 10 s; ideal 2 h 46 min
   * on 16 workers}.
   *
   * @param slots how many workers, at least 1
   */
  public static String describe(Workload workload, int slots) {
    return tasks(workload) + "; " + ideal(workload, slots);
  }

  /**
   * The same of a file, with a hint at {@code --unit} where its bare numbers were read as seconds
   * and could be others, and with their unit where it is another one.
   *
   * @param slots how many workers, at least 1
   */
  public static String describe(WorkloadFile file, int slots) {
    String described = describe(file.workload(), slots);
    if (!file.hasBareNumbers()) {
      return described;
    }
    return file.unit() == LengthUnit.S
        ? described + "; --unit ms if these are milliseconds"
        : described + "; bare numbers read as " + file.unit().suffix();
  }

  /** A number with a comma between thousands, in every locale. */
  public static String count(long number) {
    // A list has thousands of small ones, for which a pattern takes much longer to be read.
    return number > -1_000 && number < 1_000
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%,d", number);
  }

  private static String tasks(Workload workload) {
    long count = workload.taskCount();
    String tasks = count(count) + (count == 1 ? " task, " : " tasks, ");
    String kinds = workload.kinds().size() == 1 ? "" : "sleep and cpu, ";
    String kind = kinds.isEmpty() ? workload.kinds().iterator().next().word() + " " : "";
    long shortest = workload.shortestNominalNanos();
    long longest = workload.longestNominalNanos();
    if (shortest == longest) {
      return tasks + kinds + (count == 1 ? "" : "each ") + kind + exact(shortest);
    }
    return tasks
        + kinds
        + kind
        + duration(shortest)
        + " to "
        + duration(longest)
        + ", "
        + duration(workload.totalNominalNanos())
        + " together";
  }

  // The package imports nothing of ours, so this repeats the definition in measure's Efficiency.
  private static String ideal(Workload workload, int slots) {
    long share = -Math.floorDiv(-workload.totalNominalNanos(), slots);
    long idealNanos = Math.max(share, workload.longestNominalNanos());
    if (idealNanos == 0) {
      return "no ideal time";
    }
    String workers = slots == 1 ? " worker" : " workers";
    return "ideal " + duration(idealNanos) + " on " + count(slots) + workers;
  }

  /** How a task was read: every digit, as a rounded one would tell of another task. */
  private static String exact(long nanos) {
    if (nanos < MICROSECOND) {
      return duration(nanos);
    }
    boolean inWords = nanos % (nanos < HOUR ? SECOND : MINUTE) == 0;
    if (nanos >= MINUTE && inWords) {
      return longDuration(nanos);
    }
    return TaskLength.text(nanos, " ").replace(LengthUnit.US.suffix(), "µs");
  }

  private static String longDuration(long nanos) {
    if (nanos < HOUR) {
      return twoParts(nanos, MINUTE, " min", SECOND, " s");
    }
    if (nanos < DAY) {
      return twoParts(nanos, HOUR, " h", MINUTE, " min");
    }
    return twoParts(nanos, DAY, " d", HOUR, " h");
  }

  private static String twoParts(
      long nanos, long large, String largeName, long small, String smallName) {
    long rest = nanos % large / small;
    String first = count(nanos / large) + largeName;
    return rest == 0 ? first : first + " " + rest + smallName;
  }

  private static String decimal(long nanos, long unit) {
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit));
    return number.stripTrailingZeros().toPlainString();
  }
}
