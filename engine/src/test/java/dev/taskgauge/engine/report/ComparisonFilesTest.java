package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ComparedExperiments.Entry;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.Golden;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonFilesTest {
  @TempDir Path folder;

  private String page(ComparedExperiments compared) throws IOException {
    Path made = folder.resolve("new").resolve("one");
    ComparisonFiles.write(made, compared);
    String html = Files.readString(made.resolve(ComparisonFiles.HTML_FILE));
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("<script", "<link", "<iframe", "url(http", "src=\"http", "@import")
        .doesNotContainPattern("(href|src)=\"(?!#)");
    return html;
  }

  private static String csv(ComparedExperiments compared) throws IOException {
    StringBuilder out = new StringBuilder();
    ComparisonCsv.write(compared, out);
    return out.toString();
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))) {
      return parser.getRecords();
    }
  }

  @Test
  void thePageSaysWhatIsComparedAndWhatCameOut() throws IOException {
    assertThat(page(MadeUpComparisons.grids("before", "after")))
        .contains("<h1>after compared with before</h1>", "before is the baseline")
        .contains("another-host", "2026-01-02 03:04:05 UTC", "The same in all: back ends LOCAL")
        .contains(">10 ms, before</text>", ">1 s, after</text>")
        .contains("<td>-47.6 %</td>", "<td>slower</td>", "<td>inconclusive</td>");
  }

  @Test
  void thePageOfSearchesHasTheirCurves() throws IOException {
    assertThat(page(MadeUpComparisons.searches(6e6)))
        .contains("How short tasks may be", ">candidate</text>", "<td>longer</td>");
  }

  @Test
  void withoutAnythingInCommonThePageSaysSo() throws IOException {
    Experiment nothing = MadeUpRuns.sweep(10, List.of(1), 3);

    assertThat(
            page(
                ComparedExperiments.of(
                    List.of(
                        MadeUpComparisons.grid("a", 0.9, "here"),
                        Entry.of("b", new ExperimentRecord(nothing, null, List.of()))),
                    0.02)))
        .contains("nothing to compare", "not ended", "Not compared: ");
  }

  /** Labels are names of directories, and a page is opened in a browser. */
  @Test
  void textOfOthersRunsNothing() throws IOException {
    ComparedExperiments compared =
        MadeUpComparisons.grids("<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0");

    assertThat(page(compared))
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img");
    assertThat(rows(csv(compared)))
        .allSatisfy(row -> assertThat(row.get("candidate")).startsWith("'=cmd"));
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void tableOfPointsIsSealed(Locale locale) throws IOException {
    Golden.assertMatches(
        getClass(),
        "comparison.csv",
        Golden.under(locale, () -> csv(MadeUpComparisons.grids("before", "after"))));
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void tableOfSearchesIsSealed(Locale locale) throws IOException {
    ComparedExperiments compared = MadeUpComparisons.searches(2e6, 6e6, 0, 1e12);

    Golden.assertMatches(
        getClass(), "comparison-of-searches.csv", Golden.under(locale, () -> csv(compared)));
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void textOfSearchesIsSealed(Locale locale) throws IOException {
    ComparedExperiments compared = MadeUpComparisons.searches(2e6, 6e6, 0, 1e12);

    Golden.assertMatches(
        getClass(),
        "comparison-of-searches.txt",
        Golden.under(
            locale,
            () -> {
              StringBuilder text = new StringBuilder();
              for (ExperimentComparison comparison : compared.comparisons()) {
                text.append(ComparisonText.of(comparison, "base", "candidate"));
              }
              return text.toString();
            }));
  }

  @Test
  void everyRowHasACellForEveryColumn() throws IOException {
    List<CSVRecord> rows = rows(csv(MadeUpComparisons.grids("before", "after")));
    assertThat(rows).allMatch(CSVRecord::isConsistent).hasSize(5);
  }
}
