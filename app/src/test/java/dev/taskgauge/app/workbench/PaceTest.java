package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaceTest {
  private static final long MOMENT_NANOS = 100_000_000;
  private static final int SECONDS = 20;

  private final Machine machine = new Machine();
  private final Pace pace = new Pace(machine);
  private int numbers;
  private int charts;

  @Test
  void everyMomentIsShownInNumbersWhereTheMachineHasTimeToSpare() {
    machine.load = 0.2;
    machine.numbersNanos = 30_000_000;
    machine.chartNanos = 1_000_000;

    showForTwentySeconds();

    assertThat(numbers).isEqualTo(200);
    assertThat(charts).isBetween(95, 100);
  }

  /** That machine may run on a battery. */
  @Test
  void chartsTakeLittleWhereTheMachineHasTimeToSpareToo() {
    machine.load = 0.2;
    machine.numbersNanos = 1_000_000;
    machine.chartNanos = 20_000_000;

    showForTwentySeconds();

    assertThat(charts * machine.chartNanos / (2e9 * SECONDS)).isBetween(0.012, 0.022);
  }

  @Test
  void aRunThatWantsTheWholeMachineLosesLittleOfItToTheWindow() {
    machine.load = 1;
    machine.numbersNanos = 4_000_000;
    machine.chartNanos = 28_000_000;

    showForTwentySeconds();

    assertThat(machine.cpuNanos / (2e9 * SECONDS)).isBetween(0.012, 0.018);
    assertThat(numbers).isBetween(4 * SECONDS, 6 * SECONDS);
    assertThat(charts).isBetween(SECONDS / 2, SECONDS);
  }

  @Test
  void whatIsCheapToShowIsShownTenTimesASecondOnAFullMachineToo() {
    machine.load = 1;
    machine.numbersNanos = 500_000;
    machine.chartNanos = 1_000_000;

    showForTwentySeconds();

    assertThat(numbers).isEqualTo(200);
    assertThat(charts).isEqualTo(100);
  }

  /** While compilers are at work, numbers take as much as a chart does later on. */
  @Test
  void whatNumbersTakeIsLearntAgain() {
    machine.load = 1;
    machine.numbersNanos = 40_000_000;
    machine.chartNanos = 40_000_000;
    showForTwentySeconds();
    machine.numbersNanos = 4_000_000;
    machine.chartNanos = 28_000_000;
    showForTwentySeconds();
    numbers = 0;
    charts = 0;

    showForTwentySeconds();

    assertThat(numbers).isBetween(4 * SECONDS, 6 * SECONDS);
    assertThat(charts).isBetween(SECONDS / 2 - 1, SECONDS);
  }

  @Test
  void numbersStandStillForASecondAtMostAndChartsForTwo() {
    machine.load = 1;
    machine.numbersNanos = 200_000_000;
    machine.chartNanos = 200_000_000;

    showForTwentySeconds();

    assertThat(numbers).isBetween(SECONDS - 1, SECONDS + 2);
    assertThat(charts).isBetween(SECONDS / 2 - 1, SECONDS / 2 + 1);
  }

  @Test
  void theFirstMomentOfARunIsShown() {
    machine.load = 1;
    machine.numbersNanos = 200_000_000;
    machine.chartNanos = 200_000_000;
    showForTwentySeconds();
    assertThat(pace.due()).isEqualTo(Pace.Due.NOTHING);

    pace.begin();

    assertThat(pace.due()).isEqualTo(Pace.Due.NUMBERS_AND_CHART);
  }

  private void showForTwentySeconds() {
    for (int moment = 0; moment < 10 * SECONDS; moment++) {
      Pace.Due due = pace.due();
      if (due != Pace.Due.NOTHING) {
        numbers++;
        machine.cpuNanos += machine.numbersNanos;
      }
      if (due == Pace.Due.NUMBERS_AND_CHART) {
        charts++;
        machine.cpuNanos += machine.chartNanos;
      }
      machine.nowNanos += MOMENT_NANOS;
    }
  }

  private static final class Machine implements Pace.Meters {
    private double load;
    private long numbersNanos;
    private long chartNanos;
    private long nowNanos;
    private long cpuNanos;

    @Override
    public long nanoTime() {
      return nowNanos;
    }

    @Override
    public long showingCpuNanos() {
      return cpuNanos;
    }

    @Override
    public double load() {
      return load;
    }

    @Override
    public int processors() {
      return 2;
    }
  }
}
