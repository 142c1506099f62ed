package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.result.Golden;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SampleRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void summaryFormatIsSealed(Locale locale) throws IOException {
    Golden.assertMatches(
        getClass(), "summary.csv", Golden.under(locale, () -> summary(SampleRuns.all())));
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void timelineFormatIsSealed(Locale locale) throws IOException {
    Golden.assertMatches(
        getClass(),
        "timeline.csv",
        Golden.under(
            locale,
            () -> {
              StringBuilder out = new StringBuilder();
              CsvReport.writeTimeline(SampleRuns.all(), out);
              return out.toString();
            }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void cellsThatStartLikeFormulasStayText(String name) throws IOException {
    RunRecord run = SampleRuns.doneWith(new FileWorkload(Path.of(name), null));

    assertThat(parse(summary(List.of(run))).get("workloadFile")).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "say \"hi\"", "two\nlines", "ünï"})
  void quotedCellsAreReadBack(String name) throws IOException {
    RunRecord run = SampleRuns.doneWith(new FileWorkload(Path.of(name), null));

    assertThat(parse(summary(List.of(run))).get("workloadFile")).isEqualTo(name);
  }

  private static String summary(List<RunRecord> runs) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvReport.writeSummary(runs, out);
    return out.toString();
  }

  private static CSVRecord parse(String csv) throws IOException {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(csv))) {
      return parser.getRecords().get(0);
    }
  }
}
