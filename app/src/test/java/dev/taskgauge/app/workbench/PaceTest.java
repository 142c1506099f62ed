package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaceTest {
  private static final long MOMENT_NANOS = 100_000_000;
  private static final int SECONDS = 20;

  private final Machine machine = new Machine();
  private final Pace pace = new Pace(machine);

  @Test
  void everyMomentIsShownWhereTheMachineHasTimeToSpare() {
    machine.load = 0.2;
    machine.costNanos = 30_000_000;

    assertThat(shownInTwentySeconds()).isEqualTo(200);
  }

  @Test
  void aRunThatWantsTheWholeMachineLosesLittleOfItToTheWindow() {
    machine.load = 1;
    machine.costNanos = 10_000_000;

    int shown = shownInTwentySeconds();

    double partOfMachine = shown * machine.costNanos / (2e9 * SECONDS);
    assertThat(partOfMachine).isBetween(0.012, 0.022);
  }

  @Test
  void whatIsCheapToShowIsShownTenTimesASecondOnAFullMachineToo() {
    machine.load = 1;
    machine.costNanos = 1_000_000;

    assertThat(shownInTwentySeconds()).isEqualTo(200);
  }

  @Test
  void theNumbersNeverStandStillForLongerThanASecond() {
    machine.load = 1;
    machine.costNanos = 400_000_000;

    assertThat(shownInTwentySeconds()).isGreaterThanOrEqualTo(SECONDS - 1);
  }

  @Test
  void theFirstMomentOfARunIsShown() {
    machine.load = 1;
    machine.costNanos = 400_000_000;
    shownInTwentySeconds();
    assertThat(pace.isDue()).isFalse();

    pace.begin();

    assertThat(pace.isDue()).isTrue();
  }

  private int shownInTwentySeconds() {
    int shown = 0;
    for (int moment = 0; moment < 10 * SECONDS; moment++) {
      if (pace.isDue()) {
        shown++;
        machine.cpuNanos += machine.costNanos;
      }
      machine.nowNanos += MOMENT_NANOS;
    }
    return shown;
  }

  private static final class Machine implements Pace.Meters {
    private double load;
    private long costNanos;
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
