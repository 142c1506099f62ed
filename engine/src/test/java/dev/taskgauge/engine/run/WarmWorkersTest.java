package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Worker processes that a run starts on this machine stay through an experiment. */
@ExtendWith(SharedServers.class)
@SideBySide
@Timeout(120)
class WarmWorkersTest {
  private final LocalAws servers;
  private final List<RunMeasurement> measured = new ArrayList<>();
  private final List<Set<Long>> workers = new ArrayList<>();

  WarmWorkersTest(LocalAws servers) {
    this.servers = servers;
  }

  /** The servers of all tests, which go on when an experiment has done with them. */
  private LocalServers shared() {
    return new LocalServers() {
      @Override
      public AwsPlace place() {
        return new AwsPlace(
            LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
      }

      @Override
      public Map<String, String> environment() {
        return servers.environment();
      }

      @Override
      public void close() {}
    };
  }

  private static BackendSettings sqs(String queue, int processes, boolean naive) {
    return new SqsSettings(queue, new ThisMachine(processes), new TasksPerMessage(1), naive);
  }

  private static Experiment experiment(
      List<BackendSettings> backends, int lengthMillis, Integer... slots) {
    GeneratedWorkload workload =
        new GeneratedWorkload(
            TaskKind.SLEEP,
            new LengthDistribution.Constant(Duration.ofMillis(lengthMillis).toNanos()),
            20,
            true,
            0);
    return new Experiment(
        "warm", new Sweep(List.of(workload), backends, List.of(slots)), Protocol.ONCE, null);
  }

  private ExperimentListener listener(String queue, Runnable afterRun) {
    return new ExperimentListener() {
      @Override
      public void runEnded(int runIndex, RunRecord run) {
        measured.add(run.measurement());
        workers.add(
            processes(queue).map(ProcessHandle::pid).collect(Collectors.toUnmodifiableSet()));
        afterRun.run();
      }
    };
  }

  private static Stream<ProcessHandle> processes(String queue) {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> arguments(process).contains(WorkerProcess.class.getName()))
        .filter(process -> arguments(process).contains(queue));
  }

  private static List<String> arguments(ProcessHandle process) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return List.of(Files.readString(file).split("\0"));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      // It is ending right now.
      return process.isAlive() ? fail(e) : List.of();
    }
  }

  private static List<String> fail(IOException e) {
    throw new UncheckedIOException(e);
  }

  @Test
  void theSameProcessesTakeOtherNumbersOfSlots() throws Exception {
    Experiment experiment =
        experiment(List.of(sqs("warm", 2, false), sqs("warm", 1, true)), 5, 4, 1, 3);

    assertThat(new ExperimentRunner(this::shared).run(experiment, listener("warm", () -> {})))
        .isEqualTo(ExperimentEnd.COMPLETE);

    assertThat(measured)
        .extracting(RunMeasurement::slotsOverTime)
        .containsExactly(slots(4), slots(1), slots(3), slots(4), slots(1), slots(3));
    assertThat(measured)
        .allSatisfy(
            run -> {
              assertThat(run.tasks().completed()).isEqualTo(20L * run.slots());
              assertThat(queue(run).executions()).isEqualTo(20L * run.slots());
            });
    assertThat(measured).extracting(run -> queue(run).workers()).containsExactly(2, 1, 2, 1, 1, 1);
    assertThat(workers).allSatisfy(each -> assertThat(each).isEqualTo(workers.get(0)).hasSize(2));
    assertThat(processes("warm")).isEmpty();
  }

  private static List<SlotsPoint> slots(int slots) {
    return List.of(new SlotsPoint(0, slots));
  }

  private static QueueFigures queue(RunMeasurement run) {
    return Objects.requireNonNull(run.queue());
  }

  @Test
  void aProcessThatDiedBetweenTwoRunsIsReplaced() throws Exception {
    Experiment experiment = experiment(List.of(sqs("warm-dead", 1, false)), 5, 2, 3);

    new ExperimentRunner(this::shared)
        .run(
            experiment,
            listener(
                "warm-dead",
                () -> {
                  if (measured.size() == 1) {
                    processes("warm-dead").forEach(ProcessHandle::destroyForcibly);
                  }
                }));

    assertThat(measured)
        .extracting(RunMeasurement::slotsOverTime)
        .containsExactly(slots(2), slots(3));
    assertThat(workers.get(1)).hasSize(1).isNotEqualTo(workers.get(0));
  }

  /** Else it would wait for ever. */
  @Test
  void aRunWhoseWorkersHaveAllDiedEndsWithTheReason() {
    Experiment experiment = experiment(List.of(sqs("warm-killed", 2, false)), 500, 2);
    ExperimentListener killer =
        new ExperimentListener() {
          @Override
          public void runProgressed(int runIndex, RunProgress progress) {
            processes("warm-killed").forEach(ProcessHandle::destroyForcibly);
          }
        };

    assertThatThrownBy(() -> new ExperimentRunner(this::shared).run(experiment, killer))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageStartingWith("SQS: ")
        .hasMessageContaining("a worker process ended by itself");
    assertThat(processes("warm-killed")).isEmpty();
  }
}
