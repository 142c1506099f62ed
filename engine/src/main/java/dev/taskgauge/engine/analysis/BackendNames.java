package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What back ends are called beside each other, the same in charts, tables and lines: automatic
 * messages are said where another one has a fixed number and differs in that alone.
 */
public final class BackendNames {
  private final Set<BackendSettings> besideFixedMessages = new HashSet<>();

  /** For back ends that are shown together. */
  public BackendNames(Collection<BackendSettings> backends) {
    backends.stream()
        .flatMap(backend -> withAutoMessages(backend).stream())
        .forEach(besideFixedMessages::add);
  }

  /** For those of an experiment. */
  public static BackendNames of(Experiment experiment) {
    return new BackendNames(experiment.backends());
  }

  /** The name of one. */
  public String name(BackendSettings backend) {
    String name = BackendText.name(backend);
    return besideFixedMessages.contains(Designs.of(backend)) ? name + ", auto" : name;
  }

  /** A point of a grid: its tasks, its back end and its workers. */
  public String point(RunSettings settings) {
    return BackendText.task(settings.workload())
        + ", "
        + name(settings.backend())
        + ", "
        + settings.slots()
        + (settings.slots() == 1 ? " worker" : " workers");
  }

  /**
   * The design of one of a fixed number, with automatic messages; empty of others, and of the naive
   * one, which has 1 only.
   */
  private static Optional<BackendSettings> withAutoMessages(BackendSettings backend) {
    if (backend.tasksPerMessage().isAuto()) {
      return Optional.empty();
    }
    if (backend instanceof SqsSettings sqs) {
      return sqs.naive()
          ? Optional.empty()
          : Optional.of(
              Designs.of(
                  new SqsSettings(sqs.queueName(), sqs.place(), TasksPerMessage.AUTO, false)));
    }
    return Optional.of(
        new LocalSettings(((LocalSettings) backend).threads(), TasksPerMessage.AUTO));
  }
}
