package dev.taskgauge.app.compare;

import dev.taskgauge.engine.result.ExperimentRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names by which experiments can be told apart, though several have the same. */
final class ComparedNames {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private ComparedNames() {}

  /** A name each, in their order. */
  static List<String> of(List<ExperimentRecord> records) {
    List<String> names = records.stream().map(ExperimentRecord::experimentName).toList();
    List<String> dated = new ArrayList<>();
    for (ExperimentRecord record : records) {
      String name = record.experimentName();
      dated.add(isAlone(name, names) ? name : name + started(record));
    }
    List<String> distinct = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      String name = dated.get(i);
      distinct.add(isAlone(name, dated) ? name : name + " #" + (i + 1));
    }
    return distinct;
  }

  private static boolean isAlone(String name, List<String> names) {
    return names.stream().filter(name::equals).count() == 1;
  }

  private static String started(ExperimentRecord record) {
    if (record.runs().isEmpty()) {
      return "";
    }
    Instant start = record.runs().get(0).environment().startedAt();
    return ", " + WHEN.format(start.atZone(ZoneId.systemDefault()));
  }
}
