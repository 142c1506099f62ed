package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.task.TaskCommand;

/** Executes the kinds of tasks that there are. */
public final class CommandExecutor implements TaskExecutor {
  private final SleepTimer sleepTimer;
  private final CpuBurner cpuBurner;

  /** With what executes each kind. */
  public CommandExecutor(SleepTimer sleepTimer, CpuBurner cpuBurner) {
    this.sleepTimer = sleepTimer;
    this.cpuBurner = cpuBurner;
  }

  @Override
  public long execute(TaskCommand command, long startNanos) throws InterruptedException {
    long endNanos = startNanos + command.nominalNanos();
    return switch (command.kind()) {
      case SLEEP -> sleepTimer.sleepUntil(endNanos);
      case CPU -> cpuBurner.burn(command.nominalNanos(), startNanos);
    };
  }
}
