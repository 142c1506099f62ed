package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read here: else a list would be as slow as it was, and nobody would know. */
class WrittenHeadReaderTest {
  private static final SqsSettings ON_AWS =
      new SqsSettings(
          "queue",
          new AwsPlace("eu-central-1", "me", URI.create("http://one"), URI.create("http://two")),
          new TasksPerMessage(1),
          true);
  private static final SqsSettings HERE =
      new SqsSettings("queue", new ThisMachine(2), TasksPerMessage.AUTO, false);

  @ParameterizedTest
  @MethodSource("experiments")
  void readsWhateverIsWritten(Experiment experiment) throws IOException {
    assertThat(read(new RecordFile().head(experiment, ExperimentEnd.LIMITED)))
        .isEqualTo(new RecordHead(experiment, ExperimentEnd.LIMITED));
    assertThat(read(new RecordFile().head(experiment, null)))
        .isEqualTo(new RecordHead(experiment, null));
  }

  static Stream<Experiment> experiments() {
    Protocol full =
        new Protocol(
            3, WarmUp.DEFAULT, Long.MIN_VALUE, Duration.ofSeconds(9), Duration.ofMinutes(9));
    return Stream.of(
        new Experiment(
            "Größe \"1\"",
            new Sweep(
                List.of(
                    generated(new LengthDistribution.Constant(0)),
                    generated(new LengthDistribution.Uniform(1, 2)),
                    generated(new LengthDistribution.Exponential(3)),
                    generated(new LengthDistribution.LogNormal(4, 1)),
                    new FileWorkload(Path.of("a.txt"), null),
                    new FileWorkload(Path.of("b.txt"), LengthUnit.MS)),
                List.of(
                    LocalSettings.DEFAULT,
                    HERE,
                    ON_AWS,
                    new SqsSettings("other", AwsPlace.DEFAULT, TasksPerMessage.AUTO, false)),
                List.of(1, 2, 16)),
            full,
            3),
        new Experiment(
            "search",
            new MetgPlan(
                TaskKind.CPU, List.of(HERE), List.of(4), 0.5, 10, 1_000_000, 3_000_000_000L),
            Protocol.ONCE,
            null));
  }

  @Test
  void allElseIsLeftToTheStrictReader() throws IOException {
    String text =
        new RecordFile().head(experiments().findFirst().orElseThrow(), ExperimentEnd.COMPLETE);
    for (String key : Arrays.asList("schemaVersion", "kind", "seed", "where", "limitNanos")) {
      String other = text.replaceFirst("\"" + key + "\"", "\"another\"");
      assertThatThrownBy(() -> read(other))
          .as(key)
          .isInstanceOf(WrittenHeadReader.OtherwiseException.class);
    }
  }

  private static WorkloadSpec generated(LengthDistribution lengths) {
    return new GeneratedWorkload(TaskKind.SLEEP, lengths, 5, true, -7);
  }

  private static RecordHead read(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      return new WrittenHeadReader(parser).read();
    }
  }
}
