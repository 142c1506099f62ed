package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.wholePercent;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.report.Finding.Topic;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.List;

/** What searches for the shortest tasks have found, in sentences. */
final class SearchFindings {
  /** Read off published curves of efficiency against task length; other machines, other years. */
  private static final String PUBLISHED =
      "Published curves of other systems, on other machines, cross 50 % at about 31 ms (CloudKon"
          + " on SQS and DynamoDB), 59 ms (Sparrow) and 190 ms (Falkon).";

  private SearchFindings() {}

  /** A sentence a search; none of a grid. */
  static List<Finding> of(ExperimentResults results) {
    List<Finding> findings = new ArrayList<>();
    for (SearchResult search : results.searches()) {
      findings.add(new Finding(Topic.TASK_LENGTH, search.name(), found(search)));
    }
    if (results.searches().stream().anyMatch(SearchFindings::isPublished)) {
      findings.add(new Finding(Topic.TASK_LENGTH, "", PUBLISHED));
    }
    return findings;
  }

  private static boolean isPublished(SearchResult search) {
    return search.plan().kind() == TaskKind.SLEEP
        && search.plan().efficiency() == 0.5
        && search.result() instanceof MetgResult.Found;
  }

  private static String found(SearchResult search) {
    String what =
        wholePercent(search.plan().efficiency()) + " efficiency on " + search.name() + ": ";
    MetgResult result = search.result();
    if (result instanceof MetgResult.Found found) {
      return what
          + search.plan().kind().word()
          + " tasks must be at least about "
          + duration(found.lengthNanos())
          + " long (the last two lengths tried, "
          + duration(found.lowNanos())
          + " and "
          + duration(found.highNanos())
          + ", lie on either side).";
    }
    if (result instanceof MetgResult.BelowShortest) {
      return what
          + "even the shortest tasks tried, "
          + duration(search.plan().shortestNanos())
          + ", reach it.";
    }
    if (result instanceof MetgResult.AboveLongest) {
      return what
          + "even the longest tasks tried, "
          + duration(search.plan().longestNanos())
          + ", do not reach it.";
    }
    return what + "the search has not come to its end.";
  }
}
