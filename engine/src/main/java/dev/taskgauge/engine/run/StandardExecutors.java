package dev.taskgauge.engine.run;

import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.worker.CommandExecutor;
import dev.taskgauge.engine.worker.CpuBurner;
import dev.taskgauge.engine.worker.SleepTimer;
import dev.taskgauge.engine.worker.StopSignal;
import dev.taskgauge.engine.worker.TaskExecutor;
import dev.taskgauge.engine.worker.WakeLateness;

/** Makes what really sleeps and burns. Calibrates once, when the first run needs it. */
final class StandardExecutors implements RunParts.ExecutorFactory {
  /** Stands for a rate that no task uses. */
  private static final double NOT_NEEDED = 1;

  private final WakeLateness lateness = new WakeLateness();
  private double roundsPerNano;

  @Override
  public synchronized TaskExecutor create(NanoClock clock, StopSignal stop, boolean needsCpu) {
    if (needsCpu && roundsPerNano == 0) {
      roundsPerNano = CpuBurner.calibrate(clock);
    }
    double rate = needsCpu ? roundsPerNano : NOT_NEEDED;
    return new CommandExecutor(
        new SleepTimer(clock, SleepTimer.Rest.PARK, lateness, stop),
        new CpuBurner(clock, stop, rate));
  }
}
