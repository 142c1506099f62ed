package dev.taskgauge.benchmarks.processes;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;

/** Processor time of processes, user's and system's. Linux counts that of others in 10 ms. */
public final class ProcessCpu {
  private ProcessCpu() {}

  /** Of this process, in nanoseconds. */
  public static long ownNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Of processes that live, in nanoseconds; one that has ended, or does not tell, counts as 0. */
  public static long nanos(Collection<ProcessHandle> processes) {
    return processes.stream()
        .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }
}
