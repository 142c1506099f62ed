package dev.taskgauge.app.workbench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;

/** What the virtual machine knows of the machine. On the JavaFX thread. */
final class MachineMeters implements Pace.Meters {
  /** What JavaFX calls the thread that draws what its own has changed. */
  private static final String RENDERER = "QuantumRenderer";

  /** Of the JavaFX thread's time, where no renderer is found: it uses up to half as much again. */
  private static final double WITH_RENDERER = 1.5;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final OptionalLong renderer = renderer();

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long showingCpuNanos() {
    if (!threads.isThreadCpuTimeSupported()) {
      return 0;
    }
    long ownNanos = threads.getCurrentThreadCpuTime();
    return renderer.isPresent()
        ? ownNanos + Math.max(0, threads.getThreadCpuTime(renderer.getAsLong()))
        : (long) (ownNanos * WITH_RENDERER);
  }

  /** It lives as long as JavaFX does, from before the first window. */
  private OptionalLong renderer() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().startsWith(RENDERER))
        .mapToLong(ThreadInfo::getThreadId)
        .findFirst();
  }

  @Override
  public double load() {
    return machine.getCpuLoad();
  }

  @Override
  public int processors() {
    return machine.getAvailableProcessors();
  }
}
