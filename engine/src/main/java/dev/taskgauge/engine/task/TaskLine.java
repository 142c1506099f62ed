package dev.taskgauge.engine.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a workload file that holds a task: {@code sleep 10ms x1000}.
 *
 * @param command the task
 * @param count how often
 * @param bare whether its length is not 0 and has no unit
 */
record TaskLine(TaskCommand command, long count, boolean bare) {
  private static final int MAX_COUNT_DIGITS = 18;
  private static final String EXPECTED_COUNT =
      ", expected x and a number from 1 to " + Workload.MAX_TASKS + " such as x1000";

  /**
   * Reads a line without its comment.
   *
   * @param line with something other than spaces and tabs
   * @param bareUnit the unit of a number without one
   * @throws IllegalArgumentException where it is no task; the message says what is wrong and what
   *     is expected
   */
  static TaskLine parse(String line, LengthUnit bareUnit) {
    List<String> words = words(line);
    TaskKind kind = kind(words.get(0));
    if (words.size() == 1) {
      throw new IllegalArgumentException(
          kind.word() + " without a length, expected one such as " + kind.word() + " 10ms");
    }
    String length = words.get(1);
    int next = 2;
    if (words.size() > next && isUnitOf(length, words.get(next))) {
      length = length + " " + words.get(next);
      next++;
    }
    long nanos = TaskLength.parseNanos(length, bareUnit);
    long count = 1;
    if (words.size() > next && words.get(next).startsWith("x")) {
      count = count(words.get(next));
      next++;
    }
    if (words.size() > next) {
      throw new IllegalArgumentException(
          "unexpected "
              + VisibleText.quote(words.get(next))
              + " after "
              + VisibleText.quote(words.get(next - 1))
              + (next == 2
                  ? ", expected a unit, a repetition such as x1000 or the end of the line"
                  : ", expected the end of the line"));
    }
    return new TaskLine(
        new TaskCommand(kind, nanos), count, nanos > 0 && TaskLength.isBare(length));
  }

  private static boolean isUnitOf(String length, String word) {
    return TaskLength.isBare(length) && LengthUnit.ofSuffix(word) != null;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean space = i == line.length() || isSpace(line.charAt(i));
      if (space && start >= 0) {
        words.add(line.substring(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** Whether a character separates words; only these two do, so that nothing hides in a line. */
  static boolean isSpace(char character) {
    return character == ' ' || character == '\t';
  }

  private static TaskKind kind(String word) {
    TaskKind kind = kindOrNull(word);
    if (kind == null) {
      throw new IllegalArgumentException(
          "unknown command " + VisibleText.quote(word) + ", expected sleep or cpu and a length");
    }
    return kind;
  }

  private static @Nullable TaskKind kindOrNull(String word) {
    for (TaskKind kind : TaskKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    return null;
  }

  private static long count(String word) {
    String digits = word.substring(1);
    boolean plain = digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    if (!plain || digits.isEmpty() || digits.length() > MAX_COUNT_DIGITS) {
      throw new IllegalArgumentException("repetition " + VisibleText.quote(word) + EXPECTED_COUNT);
    }
    long count = Long.parseLong(digits);
    if (count < 1 || count > Workload.MAX_TASKS) {
      throw new IllegalArgumentException("repetition " + VisibleText.quote(word) + EXPECTED_COUNT);
    }
    return count;
  }
}
