package dev.taskgauge.engine.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a record holds as columns and points: one array a point. */
final class RecordColumns {
  private final String key;
  private final List<String> columns;

  /** Of a key of the record, with the columns that it must have. */
  RecordColumns(String key, List<String> columns) {
    this.key = key;
    this.columns = columns;
  }

  /**
   * The points that were read.
   *
   * @throws IllegalArgumentException with key, value and what is allowed, where a column is another
   *     or a point has not a number for each
   */
  Stream<long[]> points(List<String> readColumns, List<long[]> points) {
    if (!readColumns.equals(columns)) {
      throw new IllegalArgumentException(key + " columns " + readColumns + ": expected " + columns);
    }
    return points.stream().map(this::checked);
  }

  private long[] checked(long[] point) {
    if (point.length != columns.size()) {
      throw new IllegalArgumentException(
          key + " point " + Arrays.toString(point) + ": expected " + columns.size() + " numbers");
    }
    return point;
  }
}
