package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void formatIsSealed(Locale locale) throws IOException {
    Golden.assertMatches(
        getClass(), "record.json", Golden.under(locale, () -> text(SampleRuns.all())));
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void formatOfSqsRunsIsSealed(Locale locale) throws IOException {
    Golden.assertMatches(
        getClass(), "record-sqs.json", Golden.under(locale, () -> text(SampleSqsRuns.all())));
  }

  @Test
  void readsVersionOneAsItWasWrittenThen() throws IOException {
    Path file = folder.resolve("old.json");
    Files.writeString(file, resource("record-v1.json"));

    assertThat(RunStore.readRecord(file))
        .isEqualTo(ExperimentRecord.rebuilt("Sample", SampleRuns.all()));
  }

  @Test
  void readsVersionTwoAsItWasWrittenThen() throws IOException {
    Path file = folder.resolve("old.json");
    Files.writeString(file, resource("record-v2.json"));
    Path sqs = folder.resolve("old-sqs.json");
    Files.writeString(sqs, resource("record-v2-sqs.json"));

    assertThat(RunStore.readRecord(file))
        .isEqualTo(ExperimentRecord.rebuilt("Sample", SampleRuns.all()));
    assertThat(RunStore.readRecord(sqs))
        .isEqualTo(ExperimentRecord.rebuilt("Sample", SampleSqsRuns.all()));
  }

  @Test
  void runsOfOldRecordsAreRepetitionsOfTheirPoints() {
    RunRecord run = SampleRuns.done();

    assertThat(ExperimentRecord.rebuilt("twice", List.of(run, run)).runs())
        .extracting(RunRecord::turn)
        .containsExactly(Turn.measured(0, 1), Turn.measured(0, 2));
  }

  @Test
  void readsEveryPlaceOfSqs() throws IOException {
    List<RunRecord> runs = new ArrayList<>(SampleSqsRuns.all());
    runs.add(SampleSqsRuns.at(AwsPlace.DEFAULT));
    runs.add(SampleSqsRuns.at(new ThisMachine(1)));

    RunStore.writeRecord(folder, record("SQS", runs));

    assertThat(RunStore.readRecord(folder).runs()).isEqualTo(runs);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    RunStore.writeRecord(folder, record("Über \"alles\"", SampleRuns.all()));

    ExperimentRecord read = RunStore.readRecord(folder);

    assertThat(read).isEqualTo(record("Über \"alles\"", SampleRuns.all()));
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith(RunStore.RECORD_FILE));
  }

  @Test
  void readsEveryDistribution() throws IOException {
    List<RunRecord> runs =
        List.of(
            generated(new LengthDistribution.Uniform(1, 2)),
            generated(new LengthDistribution.Exponential(3)),
            generated(new LengthDistribution.LogNormal(4, 0.25)));

    RunStore.writeRecord(folder, record("lengths", runs));

    assertThat(RunStore.readRecord(folder).runs()).isEqualTo(runs);
  }

  private static RunRecord generated(LengthDistribution lengths) {
    return SampleRuns.doneWith(new GeneratedWorkload(TaskKind.CPU, lengths, 5, false, 9));
  }

  @Test
  void failedWriteKeepsTheEarlierFile() throws IOException {
    Path target = folder.resolve("file.txt");
    Files.writeString(target, "before");

    assertThatThrownBy(
            () ->
                FileReplacer.replace(
                    target,
                    out -> {
                      out.write("half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(target).hasContent("before");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
  }

  @Test
  void bytesReplaceAnEarlierFileAsTheyAre() throws IOException {
    Path target = folder.resolve("file.png");
    Files.writeString(target, "before");
    byte[] bytes = {(byte) 0x89, 'P', 0, (byte) 0xff};

    FileReplacer.replaceBinary(target, out -> out.write(bytes));

    assertThat(target).hasBinaryContent(bytes);
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\" : 3| \"schemaVersion\" : 4| schemaVersion 4: expected 1 to 3",
        "\"schemaVersion\" : 3| \"version\" : 3| missing or wrong value at schemaVersion",
        "\"slots\" : 4| \"slots\" : \"4\"| :59: missing or wrong value at runs[0].settings.slots",
        "\"slots\" : 4| \"slots\" : null| missing or wrong value at runs[0].settings.slots",
        "\"slots\" : 4| \"slots\" : 4, \"slots\" : 5| Duplicate field 'slots'",
        "\"slots\" : 4| \"slots\" : 0| run 1: workers 0: expected 1 to 10000",
        "\"slots\" : 4| \"slots\" : 4, \"workers\" : 4| unknown key 'workers' at runs[0].settings.workers",
        "\"workNanos\" : 4000000000,| ''| missing or wrong value at"
            + " runs[0].measurement.slotTime.workNanos",
        "\"workNanos\" : 4000000000| \"workNanos\" : 1.5| wrong value at"
            + " runs[0].measurement.slotTime.workNanos",
        "\"end\" : \"done\"| \"end\" : \"finished\"| run 1: end 'finished': expected one of done,"
            + " limited, stopped",
        "\"source\" : \"generated\"| \"source\" : \"magic\"| unknown or missing kind 'magic'",
        "2026-01-31T12:00:00.250Z| yesterday| startedAt 'yesterday': expected an instant",
        "[ 100000000, 36, 0, 360 ]| [ 100000000, 36, 0 ]| timeline point [100000000, 36, 0]:"
            + " expected 4 numbers",
        "\"clock\" : \"System.nanoTime, resolution 20 ns\"| \"clock\" : null| missing or wrong value"
            + " at runs[0].environment.clock"
      })
  void damageIsNamed(String good, String bad, String message) throws IOException {
    assertRefused(damaged(text(List.of(SampleRuns.done())), good, bad), message);
  }

  /** What the experiment and its runs both have is damaged in the runs alone. */
  private static String damaged(String record, String good, String bad) {
    assertThat(record).contains(good);
    int runs = record.indexOf("\"runs\" :");
    String head = record.substring(0, runs);
    String rest = record.substring(runs);
    return rest.contains(good) ? head + rest.replace(good, bad) : head.replace(good, bad) + rest;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"end\" : \"complete\"| \"end\" : \"done\"| experiment: end 'done': expected one of"
            + " complete, limited, stopped",
        "\"repetitions\" : 1| \"repetitions\" : 0| experiment: repetitions 0: expected 1 to",
        "\"workers\" : [ 4 ]| \"workers\" : [ ]| experiment: no worker counts: expected at least one",
        "\"kind\" : \"sweep\"| \"kind\" : \"walk\"| unknown or missing kind 'walk' at"
            + " experiment.plan",
        "\"limitNanos\" : null| \"limitNanos\" : -1| experiment: time limit of the experiment",
        "\"point\" : 0| \"point\" : -1| run 1: point -1, repetition 1: expected 0 and 1",
        "\"histogram\" : \"\"| \"histogram\" : \"AAAA\"| run 1: queueWait histogram: expected"
      })
  void damageOfTheExperimentIsNamed(String good, String bad, String message) throws IOException {
    assertRefused(damaged(text(List.of(SampleRuns.done())), good, bad), message);
  }

  @Test
  void everyPercentileCanBeHadFromARecord() throws IOException {
    Histogram histogram = new Histogram(3);
    for (int i = 1; i <= 1000; i++) {
      histogram.recordValue(i * 1_000L);
    }
    LatencySummary latency = LatencySummary.of(histogram);
    RunRecord run = SampleRuns.withService(latency);

    RunStore.writeRecord(folder, record("percentiles", List.of(run)));

    LatencySummary read = RunStore.readRecord(folder).runs().get(0).measurement().service();
    assertThat(read).isEqualTo(latency);
    assertThat(read.percentileNanos(75)).hasValue(histogram.getValueAtPercentile(75));
  }

  @Test
  void readsASearchWithItsProtocol() throws IOException {
    Experiment search =
        new Experiment(
            "search",
            new MetgPlan(
                TaskKind.CPU,
                List.of(LocalSettings.DEFAULT),
                List.of(2, 4),
                0.5,
                1_000,
                1_000_000,
                2_000_000_000L),
            new Protocol(3, WarmUp.DEFAULT, -5L, Duration.ofMinutes(5), Duration.ofHours(2)),
            null);
    ExperimentRecord record = new ExperimentRecord(search, null, List.of());

    RunStore.writeRecord(folder, record);

    assertThat(RunStore.readRecord(folder)).isEqualTo(record);
    Golden.assertMatches(
        getClass(), "record-search.json", Files.readString(folder.resolve(RunStore.RECORD_FILE)));
  }

  @Test
  void readsAFigureOfTheReportAndWarmUpRuns() throws IOException {
    RunRecord run = SampleRuns.done();
    RunRecord warmUp =
        new RunRecord(
            Turn.warmUp(0, 2),
            run.settings(),
            run.workloadDescription(),
            run.measurement(),
            run.environment());
    Experiment rebuilt = record("figure", List.of(run)).experiment();
    ExperimentRecord record =
        new ExperimentRecord(
            new Experiment("figure", rebuilt.plan(), Protocol.ONCE, 3),
            ExperimentEnd.LIMITED,
            List.of(warmUp, run));

    RunStore.writeRecord(folder, record);

    assertThat(RunStore.readRecord(folder)).isEqualTo(record);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\" : \"SQS\"| \"name\" : \"SNS\"| unknown or missing kind 'SNS' at"
            + " runs[0].settings.backend",
        "\"queueName\" : \"demo\"| \"queueName\" : \"de mo\"| run 1: queue name 'de mo': expected",
        "\"where\" : \"this-machine\"| \"where\" : \"moon\"| unknown or missing kind 'moon' at"
            + " runs[0].settings.backend.place",
        "\"processes\" : 2| \"processes\" : 0| run 1: worker processes 0: expected 1 to 100",
        "\"processes\" : 2| \"processes\" : 2, \"secretKey\" : \"x\"| unknown key 'secretKey'",
        "\"region\" : \"eu-central-1\",| ''| missing or wrong value at"
            + " runs[1].settings.backend.place.region",
        "\"sqsEndpoint\" : null| \"sqsEndpoint\" : \"a b\"| run 2: sqsEndpoint 'a b': expected an"
            + " address",
        "\"sqsEndpoint\" : null| \"sqsEndpoint\" : \"ftp://a\"| run 2: endpoint 'ftp://a': expected an"
            + " address",
        "\"tasksPerMessage\" : \"1\"| \"tasksPerMessage\" : \"2\"| run 2: tasks per message 2: the"
            + " naive design has 1",
        "\"naive\" : false| \"naive\" : null| missing or wrong value at"
            + " runs[0].settings.backend.naive",
        "[ 0, 16 ], | ''| run 1: slotsOverTime points: expected the first at 0",
        "[ 0, 16 ]| [ 0 ]| run 1: slotsOverTime point [0]: expected 2 numbers",
        "[ 0, 16 ]| [ 0, -1 ]| run 1: slotsOverTime slots -1: expected 0 to",
        "5050000000, 16| 2, 16| run 1: slotsOverTime elapsedNanos 2: expected them to ascend",
        "\"elapsedNanos\", \"slots\"| \"slots\", \"elapsedNanos\"| run 1: slotsOverTime columns",
        "\"unit\" : \"sqs-request\"| \"unit\" : \"SQS\"| run 1: unit 'SQS': expected one of"
            + " sqs-request, dynamodb-write, dynamodb-read",
        "\"requests\" : 260| \"requests\" : 2.5| missing or wrong value at"
            + " runs[0].measurement.queue.requests[0].requests",
        "\"billedUnits\" : 262.0| \"billedUnits\" : 1e999| run 1: billedUnits Infinity: expected 0 or"
            + " more",
        "\"executedTasks\" : 12040,| ''| missing or wrong value at"
            + " runs[0].measurement.queue.executedTasks",
        "\"messages\" : 1234| \"messages\" : 1234, \"receipts\" : 1| unknown key 'receipts'"
      })
  void damageOfAnSqsRunIsNamed(String good, String bad, String message) throws IOException {
    String record = text(SampleSqsRuns.all());
    assertRefused(damaged(record, good, bad), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"end\" : \"done\"| \"end\" : \"done\", \"slots\" : 4| unknown key 'slots' at"
            + " runs[0].measurement.slots",
        "\"end\" : \"done\"| \"end\" : \"done\", \"queue\" : null| unknown key 'queue' at"
            + " runs[0].measurement.queue",
        "\"name\" : \"LOCAL\"| \"name\" : \"SQS\"| unknown or missing kind 'SQS' at"
            + " runs[0].settings.backend",
        "\"elapsedNanos\" : 1012500000,| ''| missing or wrong value at"
            + " runs[0].measurement.elapsedNanos",
        "\"slots\" : 4| \"slots\" : 0| run 1: workers 0: expected 1 to 10000"
      })
  void whatVersionOneHadNotIsNotReadFromIt(String good, String bad, String message)
      throws IOException {
    assertThat(resource("record-v1.json")).contains(good);
    assertRefused(resource("record-v1.json").replace(good, bad), message);
  }

  @Test
  void halfAFileIsRefused() throws IOException {
    String whole = text(List.of(SampleRuns.done()));
    assertRefused(whole.substring(0, whole.length() / 2), "not valid JSON");
    assertRefused("", "not a record");
    assertRefused("[]", "not a record");
    assertRefused("sleep 10", "not valid JSON");
    assertRefused(whole + "{}", "");
  }

  private void assertRefused(String content, String message) throws IOException {
    Path file = folder.resolve("damaged.json");
    Files.writeString(file, content);
    assertThatThrownBy(() -> RunStore.readRecord(file))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  /** As earlier versions wrote records; nothing may change them. */
  private String resource(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ExperimentRecord record(String name, List<RunRecord> runs) {
    return new ExperimentRecord(
        ExperimentRecord.rebuilt(name, runs).experiment(), ExperimentEnd.COMPLETE, runs);
  }

  private static String text(List<RunRecord> runs) throws IOException {
    StringWriter out = new StringWriter();
    RunStore.writeRecord(record("Sample", runs), out);
    return out.toString();
  }
}
