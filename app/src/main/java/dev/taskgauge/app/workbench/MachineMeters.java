package dev.taskgauge.app.workbench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the virtual machine knows of the machine. */
final class MachineMeters implements Pace.Meters {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long threadCpuNanos() {
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
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
