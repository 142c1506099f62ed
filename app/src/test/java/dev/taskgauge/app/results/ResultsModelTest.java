package dev.taskgauge.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.report.ExperimentCharts;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ResultsModelTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final ResultsModel model = new ResultsModel(work::add, Runnable::run);

  @Test
  void runsAreArrangedTogetherInTheBackground() throws Exception {
    Experiment experiment = grid();
    List<RunRecord> runs = measure(experiment);
    model.begin(experiment);
    runs.forEach(model::add);

    // One for the first run, and one for all that came meanwhile.
    assertThat(work).hasSize(1);
    work.remove().run();
    assertThat(work).hasSize(1);
    work.remove().run();
    assertThat(work).isEmpty();

    Shown shown = model.shownProperty().get();
    assertThat(shown.findings()).isNotEmpty();
    for (ChartKind kind :
        List.of(
            ChartKind.THROUGHPUT, ChartKind.EFFICIENCY, ChartKind.LOST_TIME, ChartKind.LATENCY)) {
      assertThat(shown.charts(kind)).as(kind.title()).hasSize(1);
    }
    assertThat(shown.charts(ChartKind.WORKER_FIT)).isEmpty();
    assertThat(shown.isSearch()).isFalse();
  }

  @Test
  void whatWasArrangedForAnExperimentBeforeIsNotShown() throws Exception {
    Experiment experiment = grid();
    List<RunRecord> runs = measure(experiment);
    model.begin(experiment);
    model.add(runs.get(0));

    model.begin(experiment);
    while (!work.isEmpty()) {
      work.remove().run();
    }

    assertThat(model.shownProperty().get().findings()).isEmpty();
  }

  @Test
  void aRecordIsShownAndGivenOutAgainAsItWas() throws Exception {
    ExperimentRecord record = new ExperimentRecord(grid(), ExperimentEnd.COMPLETE, measure(grid()));

    model.show(record);
    work.remove().run();

    assertThat(Objects.requireNonNull(model.record())).isEqualTo(record);
    assertThat(model.shownProperty().get().charts()).isNotEmpty();
    model.clear();
    assertThat(model.record()).isNull();
    assertThat(model.shownProperty().get()).isEqualTo(Shown.NOTHING);
  }

  @Test
  void chosenRunsAreShownByThemselvesUntilTheyAreNotChosenAnyMore() throws Exception {
    ExperimentRecord record = new ExperimentRecord(grid(), ExperimentEnd.COMPLETE, measure(grid()));
    model.show(record);
    work.remove().run();
    String together = lostTime().title();

    model.choose(List.of(new NamedRun("1 worker, 1/3", record.runs().get(0))));
    assertThat(model.isArranged()).isFalse();
    work.remove().run();
    assertThat(model.isArranged()).isTrue();
    assertThat(model.shownProperty().get().chosen()).hasSize(1);
    assertThat(lostTime().title()).isEqualTo("Where slot time was lost in the chosen run");

    model.choose(List.of());
    work.remove().run();
    assertThat(lostTime().title()).isEqualTo(together);
  }

  @Test
  void besideAChartStandsWhatIsSaidOfIt() throws Exception {
    model.show(new ExperimentRecord(grid(), ExperimentEnd.COMPLETE, measure(grid())));
    work.remove().run();
    Shown shown = model.shownProperty().get();

    assertThat(shown.sentences(lostTime())).singleElement().asString().contains("slot time");
    assertThat(shown.sentences(shown.charts(ChartKind.LATENCY).get(0)))
        .singleElement()
        .asString()
        .contains("99 % of the tasks");
    assertThat(shown.sentences(null)).isEqualTo(shown.sentences());
  }

  private ExperimentCharts.Named lostTime() {
    return model.shownProperty().get().charts(ChartKind.LOST_TIME).get(0);
  }

  private static Experiment grid() throws Exception {
    return ExperimentFile.parse(
        """
        { "version": 1, "name": "Grid", "workload": { "kind": "sleep", "length": "1ms", "tasks": 4 },
          "backend": "LOCAL", "workers": [1, 2], "repetitions": 3, "warmUp": false }
        """,
        "test.json",
        Map.of());
  }

  private static List<RunRecord> measure(Experiment experiment) throws Exception {
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
    return runs;
  }
}
