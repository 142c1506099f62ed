package dev.taskgauge.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class QueueTextTest {
  private static final RunSettings SETTINGS =
      new RunSettings(new FileWorkload(Path.of("tasks.txt"), null), LocalSettings.DEFAULT, 1);
  private static final QueueFigures FIGURES =
      new QueueFigures(
          1,
          20,
          1_203,
          4,
          List.of(
              new RequestCount("SendMessageBatch", PricedUnit.SQS_REQUEST, 1_002, 1_002, 5, 0),
              new RequestCount("PutItem", PricedUnit.DYNAMODB_WRITE, 20, 20, 0, 1)));

  @Test
  void namesRequestsDuplicatesAndWhatWentWrong() {
    assertThat(QueueText.of(ended(FIGURES)))
        .isEqualTo(
            """
            1 worker process · 20 messages · 1,203 executions · 3 duplicate results · 4 rejected
            1,022 requests:
              SendMessageBatch 1,002, 5 throttled
              PutItem 20, 1 failed
            would be $0.000413 on AWS, $0.344 per million tasks
            (list prices us-east-1, 2026-11-23; an emulator answered, which bills nothing)""");
    assertThat(RunText.requests(ended(FIGURES))).isEqualTo("1,022");
    assertThat(RunText.price(ended(FIGURES))).isEqualTo("$0.000413");
  }

  @Test
  void aQueueInThisProgramHasNothingToTell() {
    assertThat(QueueText.of(ended(null))).isEmpty();
    assertThat(RunText.requests(ended(null))).isEqualTo("–");
    assertThat(RunText.price(ended(null))).isEqualTo("–");
    assertThat(QueueText.of(new RunRow.Content(RunState.RUNNING, null, null))).isEmpty();
  }

  @Test
  void aRunWithOtherSlotsThanItWasAskedForIsMarked() {
    RunRow row = new RunRow(Turn.measured(0, 1), 1, SETTINGS, "SQS");

    assertThat(RunText.workers(row, ended(FIGURES))).isEqualTo("1");
    assertThat(RunText.slots(row, ended(FIGURES))).isEmpty();
    assertThat(RunText.workers(row, row.contentProperty().get())).isEqualTo("1");

    RunRow.Content helped = ended(FIGURES, new SlotsPoint(0, 1), new SlotsPoint(1, 5));
    assertThat(RunText.workers(row, helped)).isEqualTo("1*");
    assertThat(RunText.slots(row, helped))
        .isEqualTo("* slots: 1 at the start, 1 to 5 during the run (1 change), 1 on average");
  }

  private static RunRow.Content ended(@Nullable QueueFigures queue, SlotsPoint... slots) {
    LatencySummary none = new LatencySummary(0, 0, 0, 0, 0, 0, 0);
    RunMeasurement measurement =
        new RunMeasurement(
            RunEnd.DONE,
            1,
            new TaskCounts(1_200, 1_200, 0, 3),
            1,
            1,
            new SlotTime(1, 0, 0, 0, 0, 0, 0),
            none,
            none,
            List.of(),
            List.of(slots),
            queue);
    return new RunRow.Content(
        RunState.DONE,
        null,
        new RunRecord(
            Turn.measured(0, 1),
            SETTINGS,
            "1,200 tasks",
            measurement,
            Environment.capture("test", Instant.EPOCH)));
  }
}
