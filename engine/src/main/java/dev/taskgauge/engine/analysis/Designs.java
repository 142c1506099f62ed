package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Back ends without what makes no difference to what is measured: the names of their queues. */
final class Designs {
  private static final String ANY_QUEUE = "any";

  private Designs() {}

  /** Equal for back ends that are the same but for that. */
  static BackendSettings of(BackendSettings backend) {
    return backend instanceof SqsSettings sqs
        ? new SqsSettings(ANY_QUEUE, sqs.place(), sqs.tasksPerMessage(), sqs.naive())
        : backend;
  }

  /** Whether no two of them, which are not the same, have one design. */
  static boolean tellApart(List<BackendSettings> backends) {
    Set<BackendSettings> distinct = new HashSet<>(backends);
    return distinct.stream().map(Designs::of).distinct().count() == distinct.size();
  }
}
