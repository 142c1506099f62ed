package dev.taskgauge.engine.task;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one workload file, line by line. For one use. */
final class WorkloadFileReader {
  private static final int MAX_MISTAKES = 20;
  private static final Pattern UNIT_COMMENT =
      Pattern.compile("#[ \\t]*unit[ \\t]*:(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String name;
  private final @Nullable LengthUnit givenUnit;
  private final List<String> mistakes = new ArrayList<>();
  private final Workload.Builder tasks = new Workload.Builder();
  private final byte[] previousBytes = new byte[LineReader.MAX_LINE_BYTES];
  private int previousLength;
  private @Nullable TaskLine previous;
  private @Nullable LengthUnit fileUnit;
  private long lineNumber;
  private boolean seenTask;
  private boolean hasBareNumbers;
  private boolean stopped;

  /**
   * With what the messages call the file.
   *
   * @param givenUnit the unit of bare numbers whatever the file says, or null
   */
  WorkloadFileReader(String name, @Nullable LengthUnit givenUnit) {
    this.name = VisibleText.escape(name);
    this.givenUnit = givenUnit;
  }

  /**
   * Reads to the end, or until there are too many mistakes.
   *
   * @throws WorkloadFileException where there are mistakes
   */
  WorkloadFile read(InputStream input) throws IOException {
    LineReader lines = new LineReader(input);
    while (!stopped && lines.next()) {
      lineNumber++;
      if (lineNumber == 1) {
        readStart(lines);
      }
      if (previous != null && lines.hasSameBytes(previousBytes, previousLength)) {
        add(previous);
      } else {
        readLine(lines);
      }
    }
    if (mistakes.isEmpty() && !seenTask) {
      lineNumber = 1;
      mistake("no tasks in the file, expected at least one line such as sleep 0.01");
    }
    if (!mistakes.isEmpty()) {
      throw new WorkloadFileException(mistakes);
    }
    return new WorkloadFile(tasks.build(), unit(), hasBareNumbers);
  }

  private void readStart(LineReader line) {
    if (line.startsWith(0xef, 0xbb, 0xbf)) {
      line.drop(3);
    } else if (line.startsWith(0xff, 0xfe) || line.startsWith(0xfe, 0xff)) {
      mistake("the text is UTF-16, expected UTF-8");
      stopped = true;
    }
  }

  private void readLine(LineReader line) {
    previous = null;
    if (stopped) {
      return;
    }
    String text = line.text();
    if (text == null) {
      mistake("malformed input: not UTF-8 text, expected a workload file");
      stopped = true;
    } else if (line.isOverlong()) {
      mistake(
          "line "
              + VisibleText.quote(text)
              + " is longer than "
              + LineReader.MAX_LINE_BYTES
              + " bytes, expected a task or a shorter comment");
    } else {
      readText(text);
      if (previous != null) {
        line.copyTo(previousBytes);
        previousLength = line.length();
      }
    }
  }

  private void readText(String text) {
    int comment = text.indexOf('#');
    String body = comment < 0 ? text : text.substring(0, comment);
    if (!isBlank(body)) {
      seenTask = true;
      readTask(body);
    }
    if (comment >= 0) {
      readComment(text.substring(comment));
    }
  }

  private void readTask(String body) {
    try {
      TaskLine task = TaskLine.parse(body, unit());
      previous = task;
      add(task);
    } catch (IllegalArgumentException e) {
      mistake(String.valueOf(e.getMessage()));
    }
  }

  private void readComment(String comment) {
    Matcher matcher = UNIT_COMMENT.matcher(comment);
    if (!matcher.matches()) {
      return;
    }
    String suffix = matcher.group(1).strip();
    LengthUnit unit = LengthUnit.ofSuffix(suffix);
    if (unit == null) {
      mistake("unknown unit " + VisibleText.quote(suffix) + ", expected " + LengthUnit.suffixes());
      // Nothing runs any more; the shortest unit makes no further mistakes of good numbers.
      fileUnit = LengthUnit.US;
    } else if (seenTask) {
      mistake("the unit comes after a task, expected it on a line of its own before the first one");
    } else if (fileUnit != null && fileUnit != unit) {
      mistake("a second unit " + VisibleText.quote(suffix) + ", expected one in a file");
    } else {
      fileUnit = unit;
    }
  }

  private void add(TaskLine task) {
    if (!mistakes.isEmpty()) {
      return;
    }
    try {
      tasks.add(task.command(), task.count());
      hasBareNumbers |= task.bare();
    } catch (IllegalArgumentException e) {
      mistake(String.valueOf(e.getMessage()));
    }
  }

  private LengthUnit unit() {
    if (givenUnit != null) {
      return givenUnit;
    }
    return fileUnit != null ? fileUnit : LengthUnit.S;
  }

  private void mistake(String whatAndExpected) {
    if (mistakes.size() == MAX_MISTAKES) {
      mistakes.add(name + ": more mistakes follow, only the first " + MAX_MISTAKES + " are shown");
      stopped = true;
    } else {
      mistakes.add(name + ":" + lineNumber + ": " + whatAndExpected);
    }
  }

  private static boolean isBlank(String body) {
    for (int i = 0; i < body.length(); i++) {
      if (!TaskLine.isSpace(body.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
