package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  @Test
  void readsWhatItWrote() throws IOException {
    RunStore.writeRecord(folder, "Über \"alles\"", SampleRuns.all());

    ExperimentRecord read = RunStore.readRecord(folder);

    assertThat(read).isEqualTo(new ExperimentRecord("Über \"alles\"", SampleRuns.all()));
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith(RunStore.RECORD_FILE));
  }

  @Test
  void readsEveryDistribution() throws IOException {
    List<RunRecord> runs =
        List.of(
            generated(new LengthDistribution.Uniform(1, 2)),
            generated(new LengthDistribution.Exponential(3)),
            generated(new LengthDistribution.LogNormal(4, 0.25)));

    RunStore.writeRecord(folder, "lengths", runs);

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\" : 1| \"schemaVersion\" : 2| schemaVersion 2: expected 1",
        "\"schemaVersion\" : 1| \"version\" : 1| missing or wrong value at schemaVersion",
        "\"slots\" : 4| \"slots\" : \"4\"| :22: missing or wrong value at runs[0].settings.slots",
        "\"slots\" : 4| \"slots\" : null| missing or wrong value at runs[0].settings.slots",
        "\"slots\" : 4| \"slots\" : 4, \"slots\" : 5| Duplicate field 'slots'",
        "\"slots\" : 4| \"slots\" : 0| run 1: workers 0: expected 1 to 10000",
        "\"slots\" : 4| \"slots\" : 4, \"workers\" : 4| unknown key 'workers' at runs[0].settings.workers",
        "\"workNanos\" : 4000000000,| ''| missing or wrong value at"
            + " runs[0].measurement.slotTime.workNanos",
        "\"workNanos\" : 4000000000| \"workNanos\" : 1.5| wrong value at"
            + " runs[0].measurement.slotTime.workNanos",
        "\"end\" : \"done\"| \"end\" : \"finished\"| run 1: end 'finished': expected one of done,"
            + " stopped",
        "\"source\" : \"generated\"| \"source\" : \"magic\"| unknown or missing kind 'magic'",
        "2026-01-31T12:00:00.250Z| yesterday| startedAt 'yesterday': expected an instant",
        "[ 100000000, 36, 0, 360 ]| [ 100000000, 36, 0 ]| timeline point [100000000, 36, 0]:"
            + " expected 4 numbers",
        "\"clock\" : \"System.nanoTime, resolution 20 ns\"| \"clock\" : null| missing or wrong value"
            + " at runs[0].environment.clock"
      })
  void damageIsNamed(String good, String bad, String message) throws IOException {
    assertRefused(text(List.of(SampleRuns.done())).replace(good, bad), message);
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

  private static String text(List<RunRecord> runs) throws IOException {
    StringWriter out = new StringWriter();
    RunStore.writeRecord("Sample", runs, out);
    return out.toString();
  }
}
