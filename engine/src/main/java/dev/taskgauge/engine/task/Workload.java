package dev.taskgauge.engine.task;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * An ordered list of tasks, held run-length encoded: neighbours with the same command take one
 * entry of 8 bytes (16 where they are more than 65,535), however many they are. Immutable, so any
 * thread may read it.
 */
public final class Workload {
  /** The most tasks that a workload holds. */
  public static final long MAX_TASKS = 100_000_000_000L;

  // An entry is one word: nanoseconds in the lower 47 bits (24 h takes 47), the kind in the next,
  // the count in the upper 16. Where the count does not fit it is 0 there and has the next word.
  private static final int KIND_SHIFT = 47;
  private static final int COUNT_SHIFT = 48;
  private static final long NANOS_MASK = (1L << KIND_SHIFT) - 1;
  private static final long CPU_CODE = 1L << KIND_SHIFT;
  private static final long MAX_SHORT_COUNT = 0xffff;

  private final long[][] words;
  private final long entryCount;
  private final long taskCount;
  private final long totalNominalNanos;
  private final long busyNominalNanos;
  private final long longestNominalNanos;
  private final long shortestNominalNanos;
  private final Set<TaskKind> kinds;

  private Workload(Builder builder, long[][] words) {
    this.words = words;
    entryCount = builder.entryCount;
    taskCount = builder.taskCount;
    totalNominalNanos = builder.totalNominalNanos;
    busyNominalNanos = builder.busyNominalNanos;
    longestNominalNanos = builder.longestNominalNanos;
    shortestNominalNanos = builder.shortestNominalNanos;
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(builder.kinds));
  }

  /** So many tasks of one command. */
  public static Workload of(TaskCommand command, long count) {
    return new Builder().add(command, count).build();
  }

  /** How many tasks; at least 1. */
  public long taskCount() {
    return taskCount;
  }

  /** The sum of the nominal lengths. */
  public long totalNominalNanos() {
    return totalNominalNanos;
  }

  /** The sum of the nominal lengths of the tasks of a kind; 0 where there are none. */
  public long totalNominalNanos(TaskKind kind) {
    return switch (kind) {
      case SLEEP -> totalNominalNanos - busyNominalNanos;
      case CPU -> busyNominalNanos;
    };
  }

  /** The nominal length of the longest task. */
  public long longestNominalNanos() {
    return longestNominalNanos;
  }

  /** The nominal length of the shortest task. */
  public long shortestNominalNanos() {
    return shortestNominalNanos;
  }

  /** The kinds of task that there are, at least one; can not be changed. */
  public Set<TaskKind> kinds() {
    return kinds;
  }

  /** How many entries the run-length encoding takes; 1 where every task is the same. */
  public int entryCount() {
    return (int) Math.min(entryCount, Integer.MAX_VALUE);
  }

  /** The bytes that the entries take in memory. */
  public long heldBytes() {
    return Long.BYTES * PackedWords.size(words);
  }

  /** The tasks in order, each entry as one range; ids count from 0. */
  public Iterable<TaskRange> ranges() {
    return RangeIterator::new;
  }

  private final class RangeIterator implements Iterator<TaskRange> {
    private long nextWord;
    private long firstId;

    @Override
    public boolean hasNext() {
      return firstId < taskCount;
    }

    @Override
    public TaskRange next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      long word = PackedWords.word(words, nextWord++);
      long count = word >>> COUNT_SHIFT;
      if (count == 0) {
        count = PackedWords.word(words, nextWord++);
      }
      TaskRange range = new TaskRange(firstId, count, decode(word));
      firstId += count;
      return range;
    }
  }

  private static TaskCommand decode(long word) {
    TaskKind kind = (word & CPU_CODE) == 0 ? TaskKind.SLEEP : TaskKind.CPU;
    return new TaskCommand(kind, word & NANOS_MASK);
  }

  private static long encode(TaskCommand command) {
    return switch (command.kind()) {
      case SLEEP -> command.nominalNanos();
      case CPU -> CPU_CODE | command.nominalNanos();
    };
  }

  /** Collects tasks in order. Not for several threads at once. */
  public static final class Builder {
    private final PackedWords words = new PackedWords();
    private final Set<TaskKind> kinds = EnumSet.noneOf(TaskKind.class);
    private long lastCode;
    private long lastCount;
    private long entryCount;
    private long taskCount;
    private long totalNominalNanos;
    private long busyNominalNanos;
    private long longestNominalNanos;
    private long shortestNominalNanos = Long.MAX_VALUE;

    /**
     * Appends tasks. Where it throws, nothing has changed.
     *
     * @throws IllegalArgumentException where the workload becomes too large: more than {@link
     *     #MAX_TASKS} tasks, or a total length over 290 years
     */
    public Builder add(TaskCommand command, long count) {
      if (count < 1) {
        throw new IllegalArgumentException("task count " + count + ": expected 1 or more");
      }
      if (count > MAX_TASKS - taskCount) {
        throw new IllegalArgumentException(
            "more than " + MAX_TASKS + " tasks: expected at most that many in a workload");
      }
      long nominalNanos = command.nominalNanos();
      try {
        totalNominalNanos =
            Math.addExact(totalNominalNanos, Math.multiplyExact(nominalNanos, count));
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            "the tasks ask for more than 290 years together: expected less", e);
      }
      taskCount += count;
      if (command.kind() == TaskKind.CPU) {
        // A part of the total, which has room for it.
        busyNominalNanos += nominalNanos * count;
      }
      longestNominalNanos = Math.max(longestNominalNanos, nominalNanos);
      shortestNominalNanos = Math.min(shortestNominalNanos, nominalNanos);
      append(command, count);
      return this;
    }

    /** How many tasks were added so far. */
    public long taskCount() {
      return taskCount;
    }

    private void append(TaskCommand command, long count) {
      long code = encode(command);
      if (lastCount > 0 && lastCode == code) {
        lastCount += count;
        return;
      }
      kinds.add(command.kind());
      writeLast();
      lastCode = code;
      lastCount = count;
      entryCount++;
    }

    private void writeLast() {
      if (lastCount > MAX_SHORT_COUNT) {
        words.add(lastCode);
        words.add(lastCount);
      } else if (lastCount > 0) {
        words.add(lastCount << COUNT_SHIFT | lastCode);
      }
    }

    /**
     * The workload; the builder is used up.
     *
     * @throws IllegalArgumentException where nothing was added
     */
    public Workload build() {
      if (taskCount == 0) {
        throw new IllegalArgumentException("no tasks: expected at least one");
      }
      writeLast();
      lastCount = 0;
      return new Workload(this, words.toPieces());
    }
  }
}
