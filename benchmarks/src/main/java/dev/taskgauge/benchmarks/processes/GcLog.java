package dev.taskgauge.benchmarks.processes;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a JVM that was started with {@code -Xlog:gc:file=…} wrote about its heap. */
public record GcLog(List<String> lines) {
  /** Such as {@code Pause Young (Normal) (G1 Evacuation Pause) 23M->2M(256M) 3.2ms}. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

  public GcLog {
    lines = List.copyOf(lines);
  }

  /** The most heap in use when a collection began, garbage included; empty where there was none. */
  public OptionalLong peakMebibytes() {
    return most(collection -> collection.group(1));
  }

  /** The most heap in use after a collection: at least what is needed; empty likewise. */
  public OptionalLong peakAfterMebibytes() {
    return most(collection -> collection.group(2));
  }

  private OptionalLong most(Function<MatchResult, String> number) {
    return lines.stream().flatMap(GcLog::collections).map(number).mapToLong(Long::parseLong).max();
  }

  private static Stream<MatchResult> collections(String line) {
    return COLLECTION.matcher(line).results();
  }
}
