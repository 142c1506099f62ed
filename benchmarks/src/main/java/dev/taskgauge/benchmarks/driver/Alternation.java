package dev.taskgauge.benchmarks.driver;

import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Sample;
import dev.taskgauge.benchmarks.results.SideResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures the sides of a line in turns: in each round every side once, in an order that is drawn
 * anew from a seed, after rounds that are not kept. A side that does not end in time is broken off
 * and left out from then on.
 */
public final class Alternation {
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

  private final int repetitions;
  private final int warmUps;
  private final Duration limit;
  private final Random random;
  private final Consumer<String> progress;

  /**
   * With nothing measured yet.
   *
   * @param repetitions rounds that are kept, 1 or more
   * @param warmUps rounds before them, 0 or more
   * @param seed of the orders
   * @param limit how long one repetition of one side may take
   * @param progress is told a line for each repetition
   */
  public Alternation(
      int repetitions, int warmUps, long seed, Duration limit, Consumer<String> progress) {
    if (repetitions < 1) {
      throw new IllegalArgumentException("repetitions " + repetitions + ": expected 1 or more");
    }
    if (warmUps < 0) {
      throw new IllegalArgumentException("warm-up rounds " + warmUps + ": expected 0 or more");
    }
    this.repetitions = repetitions;
    this.warmUps = warmUps;
    this.limit = limit;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Measures one line; the sides of the result are in the order given. */
  public LineResult measure(String line, List<Side> sides) throws InterruptedException {
    List<Ledger> ledgers = sides.stream().map(Ledger::new).toList();
    Set<Ledger> out = new HashSet<>();
    for (int round = 1 - warmUps; round <= repetitions; round++) {
      List<Ledger> order = new ArrayList<>(ledgers);
      Collections.shuffle(order, random);
      int place = 0;
      for (Ledger each : order) {
        place++;
        if (!out.contains(each) && !measure(line, each, round, place)) {
          out.add(each);
        }
      }
    }
    return new LineResult(line, ledgers.stream().map(Ledger::result).toList());
  }

  /** Whether it may be measured again. */
  private boolean measure(String line, Ledger ledger, int round, int place)
      throws InterruptedException {
    // What the side before has left behind is collected on nobody's time.
    System.gc();
    String which = line + ", " + ledger.side.name() + ", " + name(round);
    try {
      Map<String, Double> values = measureInTime(ledger.side);
      progress.accept(which + ": " + text(values));
      if (round >= 1) {
        ledger.samples.add(new Sample(round, place, values));
      }
      return true;
    } catch (SideFailedException e) {
      progress.accept(which + ": " + e.getMessage());
      ledger.troubles.add(name(round) + ": " + e.getMessage());
      return !e.isStuck();
    }
  }

  private Map<String, Double> measureInTime(Side side)
      throws SideFailedException, InterruptedException {
    AtomicReference<@Nullable Map<String, Double>> values = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                values.set(side.measure().once());
              } catch (Exception | Error e) {
                trouble.set(e);
              }
            },
            "side-" + side.name());
    thread.setDaemon(true);
    thread.start();
    thread.join(limit.toMillis());
    if (thread.isAlive()) {
      thread.interrupt();
      thread.join(AFTER_INTERRUPT.toMillis());
      throw new SideFailedException("did not end within " + text(limit), true);
    }
    Map<String, Double> measured = values.get();
    if (measured == null) {
      throw new SideFailedException("failed: " + reason(trouble.get()), false);
    }
    return measured;
  }

  /** What a side says itself needs no name of a class. */
  private static String reason(@Nullable Throwable trouble) {
    return trouble instanceof IllegalStateException && trouble.getMessage() != null
        ? trouble.getMessage()
        : String.valueOf(trouble);
  }

  private static String text(Duration limit) {
    return limit.toSeconds() == 0 ? limit.toMillis() + " ms" : limit.toSeconds() + " s";
  }

  private static String name(int round) {
    return round >= 1 ? "round " + round : "warm-up";
  }

  private static String text(Map<String, Double> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(value -> value.getKey() + " " + String.format(Locale.ROOT, "%,.4g", value.getValue()))
        .reduce((one, other) -> one + ", " + other)
        .orElse("nothing");
  }

  /** What is kept of a side. By identity: two sides may be alike. */
  private static final class Ledger {
    private final Side side;
    private final List<Sample> samples = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Ledger(Side side) {
      this.side = side;
    }

    SideResult result() {
      return new SideResult(side.name(), side.what(), samples, troubles);
    }
  }
}
