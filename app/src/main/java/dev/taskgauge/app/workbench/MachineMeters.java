package dev.taskgauge.app.workbench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the virtual machine knows of the machine. On the JavaFX thread. */
final class MachineMeters implements Pace.Meters {
  /** What JavaFX calls the thread that draws what its own has changed. */
  private static final String RENDERER = "QuantumRenderer";

  /** Of the JavaFX thread's time, where no renderer is found: it uses up to half as much again. */
  private static final double WITH_RENDERER = 1.5;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private @Nullable OptionalLong renderer;

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
    OptionalLong id = renderer();
    return id.isPresent()
        ? ownNanos + Math.max(0, threads.getThreadCpuTime(id.getAsLong()))
        : (long) (ownNanos * WITH_RENDERER);
  }

  /** Whether the renderer's time is known, and need not be guessed. */
  boolean seesRenderer() {
    return renderer().isPresent();
  }

  /** It lives as long as JavaFX does, from before the first window. */
  private OptionalLong renderer() {
    OptionalLong found = renderer;
    if (found == null) {
      found =
          Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
              .filter(Objects::nonNull)
              .filter(thread -> thread.getThreadName().startsWith(RENDERER))
              .mapToLong(ThreadInfo::getThreadId)
              .findFirst();
      renderer = found;
    }
    return found;
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
