package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.measure.NanoClock;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuBurnerTest {
  private final StopSignal stop = new StopSignal();

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 50_000, 5_000_000})
  void burnsAtLeastAsLongAsAsked(long nominalNanos) throws Exception {
    // A rate that is far too low stands for a core that became faster since calibration.
    CpuBurner burner = new CpuBurner(NanoClock.SYSTEM, stop, 1e-9);

    long startNanos = System.nanoTime();
    long endNanos = burner.burn(nominalNanos, startNanos);

    assertThat(endNanos - startNanos).isGreaterThanOrEqualTo(nominalNanos);
  }

  @Test
  void theWorkIsRealCpuTimeOfTheCallingThread() throws Exception {
    CpuBurner burner = new CpuBurner(NanoClock.SYSTEM, stop, CpuBurner.calibrate(NanoClock.SYSTEM));
    long nominalNanos = TimeUnit.MILLISECONDS.toNanos(200);

    var threads = ManagementFactory.getThreadMXBean();
    long cpuBeforeNanos = threads.getCurrentThreadCpuTime();
    long startNanos = System.nanoTime();
    burner.burn(nominalNanos, startNanos);
    long cpuNanos = threads.getCurrentThreadCpuTime() - cpuBeforeNanos;

    // The calibration tells the fastest of trials: on a busy machine the work takes longer than
    // asked by the clock, but hardly less CPU time. Half leaves room for a disturbed calibration;
    // work that the compiler had removed would take none.
    assertThat(cpuNanos).isGreaterThan(nominalNanos / 2);
  }

  @Test
  void theStopSignalBreaksItOff() {
    CpuBurner burner = new CpuBurner(NanoClock.SYSTEM, stop, 1);
    stop.set();

    assertThatThrownBy(() -> burner.burn(TimeUnit.HOURS.toNanos(1), System.nanoTime()))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThatThrownBy(() -> new CpuBurner(NanoClock.SYSTEM, stop, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.0");
  }
}
