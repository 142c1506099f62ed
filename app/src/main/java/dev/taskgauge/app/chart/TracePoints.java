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
  private int size;

  TracePoints() {
    this(new double[MAX], new double[MAX], new double[MAX], 0);
  }

  private TracePoints(
      double[] seconds, double[] tasksPerSecond, double[] efficiencyPercent, int size) {
    this.seconds = seconds;
    this.tasksPerSecond = tasksPerSecond;
    this.efficiencyPercent = efficiencyPercent;
    this.size = size;
  }

  void add(double second, double rate, double percent) {
    if (size == MAX) {
      halve();
    }
    put(size++, second, rate, percent);
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

  TracePoints copy() {
    return new TracePoints(
        Arrays.copyOf(seconds, MAX),
        Arrays.copyOf(tasksPerSecond, MAX),
        Arrays.copyOf(efficiencyPercent, MAX),
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
    put(to, seconds[from], tasksPerSecond[from], efficiencyPercent[from]);
  }

  private void put(int index, double second, double rate, double percent) {
    seconds[index] = second;
    tasksPerSecond[index] = rate;
    efficiencyPercent[index] = percent;
  }
}
