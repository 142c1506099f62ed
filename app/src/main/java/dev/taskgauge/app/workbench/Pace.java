package dev.taskgauge.app.workbench;

/**
 * How often the moments of a run are shown: in numbers each of them where the machine has time to
 * spare, and where the run wants all of it, so seldom that showing takes a small part of it. A
 * chart costs several times what numbers do, and comes more seldom. Not for several threads at
 * once.
 */
final class Pace {
  /** What of a moment is to be shown. */
  enum Due {
    NOTHING,
    NUMBERS,
    NUMBERS_AND_CHART
  }

  /** What is known of the machine. */
  interface Meters {
    /** A monotonic clock. */
    long nanoTime();

    /** Processor time that showing has used: on the calling thread, and what follows from it. */
    long showingCpuNanos();

    /** The part of the machine's processor time that was used of late, 0..1. */
    double load();

    /** The machine's processors. */
    int processors();
  }

  /** As often as moments come. */
  private static final long LEAST_NANOS = 100_000_000;

  /** They come a little early now and then. */
  private static final long EARLY_NANOS = 20_000_000;

  private static final long MOST_OF_NUMBERS_NANOS = 1_000_000_000;
  private static final long MOST_OF_CHART_NANOS = 2_000_000_000;

  /** A look at the load takes some milliseconds where it is read from a container's files. */
  private static final long LOOK_NANOS = 5_000_000_000L;

  private static final double BUSY = 0.75;

  /** Of the machine's processor time, where a run fills it. */
  private static final double PART_OF_NUMBERS = 0.012;

  private static final double PART_OF_CHART = 0.0035;

  /** Where there is time to spare. */
  private static final double SPARE_PART_OF_CHART = 0.02;

  private final Meters meters;
  private final Part numbers = new Part(MOST_OF_NUMBERS_NANOS);
  private final Part chart = new Part(MOST_OF_CHART_NANOS);
  private boolean first = true;
  private boolean busy;
  private boolean withChart;
  private long lookedNanos;
  private long shownCpuNanos;

  /** Numbers, or the chart: when they were shown last, and when they are again. */
  private static final class Part {
    private final long mostNanos;
    private long shownNanos;
    private long costNanos;
    private long pauseNanos = LEAST_NANOS;

    Part(long mostNanos) {
      this.mostNanos = mostNanos;
    }

    boolean isDue(long nowNanos) {
      return nowNanos - shownNanos >= pauseNanos - EARLY_NANOS;
    }

    /** Halfway: a click or a resize between two moments is not what moments cost. */
    void cost(long nanos, double partOfTime) {
      costNanos = Math.max(0, nanos);
      double wantedNanos = costNanos / partOfTime;
      pauseNanos = Math.clamp((long) (pauseNanos + wantedNanos) / 2, LEAST_NANOS, mostNanos);
    }
  }

  Pace(Meters meters) {
    this.meters = meters;
    lookedNanos = meters.nanoTime() - LOOK_NANOS;
  }

  /** Another run begins: its first moment is shown. */
  void begin() {
    first = true;
  }

  /** What of a moment that has come now is to be shown. On the thread that shows it. */
  Due due() {
    long nowNanos = meters.nanoTime();
    if (!first && !numbers.isDue(nowNanos)) {
      return Due.NOTHING;
    }
    long cpuNanos = meters.showingCpuNanos();
    if (!first) {
      learn(nowNanos, cpuNanos - shownCpuNanos);
    }
    // At most every other time: what numbers alone take is learnt between.
    withChart = first || (chart.isDue(nowNanos) && !withChart);
    first = false;
    shownCpuNanos = cpuNanos;
    numbers.shownNanos = nowNanos;
    if (withChart) {
      chart.shownNanos = nowNanos;
    }
    return withChart ? Due.NUMBERS_AND_CHART : Due.NUMBERS;
  }

  /** From what it took to show the moment before. */
  private void learn(long nowNanos, long costNanos) {
    if (nowNanos - lookedNanos >= LOOK_NANOS) {
      lookedNanos = nowNanos;
      busy = meters.load() > BUSY;
    }
    int processors = meters.processors();
    if (withChart) {
      double part = busy ? PART_OF_CHART : SPARE_PART_OF_CHART;
      chart.cost(costNanos - numbers.costNanos, part * processors);
    } else {
      numbers.cost(costNanos, PART_OF_NUMBERS * processors);
    }
    if (!busy) {
      numbers.pauseNanos = LEAST_NANOS;
    }
  }
}
