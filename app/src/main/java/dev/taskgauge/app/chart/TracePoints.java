package dev.taskgauge.app.chart;

import java.util.Arrays;

/**
 * Moments of a run, about one a pixel column of a chart: when there are too many, every four
 * neighbours become the two with the least and the most throughput, so that peaks stay.
 */
final class TracePoints {
  static final int MAX = 1024;

  private final double[] seconds;
  private final double[] tasksPerSecond;
  private final double[] efficiencyPercent;
  private final double[] queuedTasks;
  private int size;

  TracePoints() {
    this(new double[MAX], new double[MAX], new double[MAX], new double[MAX], 0);
  }

  private TracePoints(
      double[] seconds,
      double[] tasksPerSecond,
      double[] efficiencyPercent,
      double[] queuedTasks,
      int size) {
    this.seconds = seconds;
    this.tasksPerSecond = tasksPerSecond;
    this.efficiencyPercent = efficiencyPercent;
    this.queuedTasks = queuedTasks;
    this.size = size;
  }

  void add(double second, double rate, double percent, double queued) {
    if (size == MAX) {
      halve();
    }
    put(size++, second, rate, percent, queued);
  }

  int size() {
    return size;
  }

  double seconds(int index) {
    return seconds[index];
  }

  double tasksPerSecond(int index) {
    return tasksPerSecond[index];
  }

  /** NaN where the tasks have no length. */
  double efficiencyPercent(int index) {
    return efficiencyPercent[index];
  }

  /** NaN where the back end can not tell. */
  double queuedTasks(int index) {
    return queuedTasks[index];
  }

  /** The moment nearest to a second; -1 where there is none. */
  int nearest(double second) {
    if (size == 0) {
      return -1;
    }
    int found = Arrays.binarySearch(seconds, 0, size, second);
    if (found >= 0) {
      return found;
    }
    int after = Math.min(-found - 1, size - 1);
    int before = Math.max(after - 1, 0);
    return second - seconds[before] <= seconds[after] - second ? before : after;
  }

  TracePoints copy() {
    return new TracePoints(
        Arrays.copyOf(seconds, MAX),
        Arrays.copyOf(tasksPerSecond, MAX),
        Arrays.copyOf(efficiencyPercent, MAX),
        Arrays.copyOf(queuedTasks, MAX),
        size);
  }

  private void halve() {
    int kept = 0;
    for (int first = 0; first < size; first += 4) {
      int least = first;
      int most = first;
      for (int index = first; index < Math.min(first + 4, size); index++) {
        least = tasksPerSecond[index] < tasksPerSecond[least] ? index : least;
        most = tasksPerSecond[index] >= tasksPerSecond[most] ? index : most;
      }
      move(Math.min(least, most), kept++);
      move(Math.max(least, most), kept++);
    }
    size = kept;
  }

  private void move(int from, int to) {
    put(to, seconds[from], tasksPerSecond[from], efficiencyPercent[from], queuedTasks[from]);
  }

  private void put(int index, double second, double rate, double percent, double queued) {
    seconds[index] = second;
    tasksPerSecond[index] = rate;
    efficiencyPercent[index] = percent;
    queuedTasks[index] = queued;
  }
}
