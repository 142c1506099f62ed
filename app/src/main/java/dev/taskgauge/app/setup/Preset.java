package dev.taskgauge.app.setup;

import dev.taskgauge.engine.task.TaskKind;
import java.util.List;

/**
 * A ready-made filling of the fields.
 *
 * @param name what the window shows
 * @param kind what the tasks do
 * @param length text of their length
 * @param tasksPerWorker text of their number for each worker
 * @param workers text of the worker counts
 * @param repetitions text of how often each of them is measured
 */
public record Preset(
    String name,
    TaskKind kind,
    String length,
    String tasksPerWorker,
    String workers,
    String repetitions) {
  /** What the window starts with: fifteen runs of about half a second each. */
  public static final Preset QUICK_LOOK =
      new Preset(
          "Quick look: sleep 10 ms, 1–16 workers",
          TaskKind.SLEEP,
          "10 ms",
          "50",
          "1,2,4,8,16",
          "3");

  /** All of them, the first one first. */
  public static final List<Preset> ALL =
      List.of(
          QUICK_LOOK,
          new Preset(
              "Shortest tasks: sleep 0, 1–16 workers",
              TaskKind.SLEEP,
              "0",
              "2000000",
              "1,2,4,8,16",
              "5"),
          new Preset(
              "Busy cores: cpu 5 ms, 1–16 workers", TaskKind.CPU, "5 ms", "100", "1,2,4,8,16", "1"),
          new Preset(
              "Many workers: sleep 100 ms, 16–1024 workers",
              TaskKind.SLEEP,
              "100 ms",
              "20",
              "16,64,256,1024",
              "3"));
}
