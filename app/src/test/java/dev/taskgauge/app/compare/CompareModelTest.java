package dev.taskgauge.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.chart.ChartSeriesSwitch;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

/** The model with made-up experiments; work of the background is done when the test says so. */
final class CompareModelTest {
  private static final Instant START = SampleExperiments.START;
  private static final ExperimentRecord GOOD = record("good", 0.98);
  private static final ExperimentRecord POOR = record("poor", 0.49);
  private static final ExperimentRecord ALIKE = record("alike", 0.981);

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final CompareModel model = new CompareModel(background::add, Runnable::run);

  @Test
  void judgesEachAgainstTheFirstToBeginWith() {
    show(GOOD, POOR, ALIKE);

    assertThat(model.names()).containsExactly("good", "poor", "alike");
    assertThat(model.baseProperty().get()).isEqualTo("good");
    assertThat(rows("poor"))
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo("slower"));
    assertThat(rows("alike"))
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo("inconclusive"));
    CompareRow first = rows("poor").get(0);
    assertThat(first.workers()).isEqualTo("1");
    assertThat(first.base()).isEqualTo("98.00");
    assertThat(first.value()).isEqualTo("49.00");
    assertThat(first.change()).isEqualTo("-50.0 %");
    assertThat(first.interval95()).matches("-50\\.\\d to -4\\d\\.\\d %");
    assertThat(rows("poor").get(4).overall()).isTrue();
    assertThat(new ChartSeriesSwitch(chart()).names()).isEqualTo(model.names());
  }

  @Test
  void anotherBaselineTurnsItAround() {
    show(GOOD, POOR);
    model.baseProperty().set("poor");
    drain();

    assertThat(content().rows())
        .extracting(CompareRow::experiment, CompareRow::verdict)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("good", "faster"));
  }

  @Test
  void whatIsExportedIsWhatIsShown() {
    assertThat(model.compared()).isNull();
    show(GOOD, POOR, ALIKE);
    assertThat(labels()).containsExactly("good", "poor", "alike");

    model.baseProperty().set("alike");
    assertThat(labels()).as("as long as that is not worked out").first().isEqualTo("good");
    drain();
    assertThat(labels()).containsExactly("alike", "good", "poor");

    model.show(List.of());
    assertThat(model.compared()).isNull();
  }

  /** It kept the name that the experiment had before. */
  @Test
  void anExperimentThatIsRenamedWhileItIsComparedHasItsNewName() {
    show(GOOD, POOR, ALIKE);
    model.baseProperty().set("poor");
    drain();
    ExperimentRecord renamed = POOR.named("what was poor");

    model.renamed(POOR, renamed);

    assertThat(model.names()).containsExactly("good", "what was poor", "alike");
    assertThat(model.baseProperty().get()).isEqualTo("what was poor");
    assertThat(content()).as("until it is worked out").isNotSameAs(CompareContent.NOTHING);
    drain();
    assertThat(labels()).containsExactly("what was poor", "good", "alike");

    model.renamed(POOR, POOR.named("of a name before"));

    assertThat(model.names()).containsExactly("good", "what was poor", "alike");
  }

  private List<String> labels() {
    return Objects.requireNonNull(model.compared()).experiments().stream()
        .map(ComparedExperiments.Entry::label)
        .toList();
  }

  @Test
  void whatIsOfOthersIsNotShownWhileTheNextAreWorkedOut() {
    show(GOOD, POOR);
    model.show(List.of(GOOD, ALIKE));

    assertThat(content()).isSameAs(CompareContent.NOTHING);
    assertThat(model.busyProperty().get()).isTrue();
    drain();

    assertThat(rows("alike")).isNotEmpty();
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void efficiencyIsShownInPercent() {
    show(GOOD, POOR);
    model.kindProperty().set(CompareKind.EFFICIENCY);
    assertThat(model.busyProperty().get()).isTrue();
    drain();

    assertThat(model.busyProperty().get()).isFalse();
    assertThat(rows("poor").get(0).base()).isEqualTo("98.0 %");
    assertThat(((XYPlot) chart().getPlot()).getDataset().getYValue(1, 0))
        .isCloseTo(49.0, org.assertj.core.data.Offset.offset(0.1));
  }

  @Test
  void ofOneNameTheyAreToldApartByTheirStart() {
    show(
        record("same", 0.9),
        SampleExperiments.record("same", LocalSettings.DEFAULT, 0.8, START.plusSeconds(61)),
        record("same", 0.9),
        record("other", 0.9));

    assertThat(model.names())
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("(same, 2026-03-1[345] .*|other)"));
    assertThat(model.names().get(2)).endsWith(" #3");
  }

  @Test
  void backEndsAreComparedWithEachOther() {
    show(GOOD, SampleExperiments.record("sqs", SampleExperiments.SQS, 0.7, START));

    assertThat(rows("sqs")).hasSize(5);
    assertThat(content().remarks()).isEmpty();
  }

  @Test
  void withTooFewRepetitionsItSaysSo() {
    show(
        GOOD,
        SampleExperiments.record(
            "once", LocalSettings.DEFAULT, 0.7, START, 4, ExperimentEnd.COMPLETE));

    CompareRow row = rows("once").get(0);
    assertThat(row.interval95()).isEqualTo("–");
    assertThat(row.verdict()).isEqualTo("inconclusive");
    assertThat(row.explanation()).contains("a verdict needs 3 values on each side");
  }

  @Test
  void whatCanNotBeComparedIsSaid() {
    show(
        GOOD,
        SampleExperiments.record(
            "first point", LocalSettings.DEFAULT, 0.9, START, 1, ExperimentEnd.STOPPED),
        SampleExperiments.record(
            "nothing", LocalSettings.DEFAULT, 0.9, START, 0, ExperimentEnd.STOPPED));

    assertThat(content().remarks())
        .containsExactly(
            "first point: not compared: 10 ms, 2 workers; 10 ms, 4 workers; 10 ms, 8 workers",
            "nothing has no point in common with good");
  }

  @Test
  void runsOfOneExperimentAreCompared() {
    model.show(GOOD, GOOD.runs());
    drain();

    assertThat(model.names()).containsExactly("1 worker", "2 workers", "4 workers", "8 workers");
    assertThat(content().part()).isEqualTo("run");
    assertThat(rows("8 workers").get(0).verdict()).isEqualTo("faster");
    assertThat(content().remarks().get(0)).contains("all repetitions");
    assertThat(new ChartSeriesSwitch(chart()).names()).isEqualTo(model.names());
    assertThat(model.tableText()).contains("run\tseries\tworkers");
    model.kindProperty().set(CompareKind.EFFICIENCY);
    model.baseProperty().set("8 workers");
    drain();
    assertThat(rows("1 worker").get(0).verdict()).isEqualTo("higher");

    show(GOOD, POOR);
    assertThat(model.names()).containsExactly("good", "poor");
  }

  @Test
  void theTableCanBePastedIntoASpreadsheet() {
    show(GOOD, record("a\ttab", 0.49));

    assertThat(model.tableText().lines().toList())
        .hasSize(7)
        .startsWith(
            "Compared with good",
            "experiment\tseries\tworkers\tbaseline\ttasks/s\tchange\t95 % interval\tverdict")
        .allSatisfy(line -> assertThat(line.split("\t", -1).length).isIn(1, 8));
  }

  @Test
  void ofSeveralRequestsTheLastIsShown() {
    model.show(List.of(GOOD, POOR));
    model.kindProperty().set(CompareKind.EFFICIENCY);
    model.kindProperty().set(CompareKind.THROUGHPUT);
    Runnable first = background.remove();
    drain();
    CompareContent last = content();
    first.run();

    assertThat(content()).isSameAs(last);
    assertThat(last.kind()).isEqualTo(CompareKind.THROUGHPUT);
    model.show(List.of());
    assertThat(content()).isEqualTo(CompareContent.NOTHING);
    assertThat(model.tableText()).isEmpty();
  }

  private static ExperimentRecord record(String name, double efficiency) {
    return SampleExperiments.record(name, LocalSettings.DEFAULT, efficiency, START);
  }

  private void show(ExperimentRecord... records) {
    model.show(List.of(records));
    drain();
  }

  private void drain() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  @Test
  void searchesAreComparedByTheirShortestTasks() throws Exception {
    ExperimentRecord search = search();
    show(search, search);

    assertThat(content().remarks()).isEmpty();
    CompareRow row = content().rows().get(0);
    assertThat(row.series()).startsWith("shortest tasks, ");
    assertThat(row.value()).isEqualTo(row.base()).isNotEqualTo("–");
    assertThat(row.verdict()).isEqualTo("inconclusive");
    assertThat(row.explanation()).startsWith("Between ");
    assertThat(new ChartSeriesSwitch(chart()).names()).hasSize(2);
  }

  private static ExperimentRecord search() throws Exception {
    Experiment experiment =
        ExperimentFile.parse(
            """
            { "version": 1, "name": "Search", "workload": { "kind": "sleep" }, "backend": "LOCAL",
              "workers": 1, "warmUp": false,
              "find": { "metg": 0.5, "shortest": "10us", "longest": "10ms", "workPerWorker": "1ms" } }
            """,
            "test.json",
            Map.of());
    List<RunRecord> runs = new ArrayList<>();
    new ExperimentRunner()
        .run(
            experiment,
            new ExperimentListener() {
              @Override
              public void runEnded(int runIndex, RunRecord run) {
                runs.add(run);
              }
            });
    return new ExperimentRecord(experiment, ExperimentEnd.COMPLETE, runs);
  }

  private JFreeChart chart() {
    return content().chart(ChartStyle.LIGHT);
  }

  private CompareContent content() {
    return model.contentProperty().get();
  }

  private List<CompareRow> rows(String experiment) {
    return content().rows().stream().filter(row -> row.experiment().equals(experiment)).toList();
  }
}
