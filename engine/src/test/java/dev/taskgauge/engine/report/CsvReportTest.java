package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.result.Golden;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SampleRuns;
import dev.taskgauge.engine.result.SampleSqsRuns;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void summaryFormatIsSealed(Locale locale) throws IOException {
    Golden.assertMatches(getClass(), "summary.csv", Golden.under(locale, () -> summary(runs())));
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
              CsvReport.writeTimeline(runs(), out);
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

  @Test
  void everyRowHasACellForEveryColumn() throws IOException {
    assertThat(records(summary(runs()))).allMatch(CSVRecord::isConsistent).hasSize(7);
  }

  @Test
  void whatTheQueueCostIsEmptyWhereThereIsNone() throws IOException {
    CSVRecord local = parse(summary(List.of(SampleRuns.done())));
    assertThat(List.of("queueName", "place", "region", "naive", "workerProcesses", "messages"))
        .allSatisfy(column -> assertThat(local.get(column)).isEmpty());
    assertThat(List.of("requests", "listPriceUsd", "listPriceUsdPerMillionTasks"))
        .allSatisfy(column -> assertThat(local.get(column)).isEmpty());
  }

  @Test
  void aQueueNameThatStartsLikeAFormulaStaysText() throws IOException {
    assertThat(parse(summary(List.of(SampleSqsRuns.stoppedElsewhere()))).get("queueName"))
        .startsWith("'-q");
  }

  @Test
  void timelineHasTheSlotsOfEachMoment() throws IOException {
    StringBuilder out = new StringBuilder();
    CsvReport.writeTimeline(List.of(SampleSqsRuns.onThisMachine()), out);

    assertThat(records(out.toString()))
        .extracting(row -> row.get("slots"))
        .containsExactly("16", "8", "16");
  }

  private static List<RunRecord> runs() {
    return Stream.concat(SampleRuns.all().stream(), SampleSqsRuns.all().stream()).toList();
  }

  private static String summary(List<RunRecord> runs) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvReport.writeSummary(runs, out);
    return out.toString();
  }

  private static CSVRecord parse(String csv) throws IOException {
    return records(csv).get(0);
  }

  private static List<CSVRecord> records(String csv) throws IOException {
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
}
