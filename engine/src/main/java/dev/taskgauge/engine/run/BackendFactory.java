package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.local.LocalBackend;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.measure.NanoClock;

/** The one place that knows every back end. */
final class BackendFactory {
  private BackendFactory() {}

  static Backend open(BackendSettings settings, NanoClock clock) throws BackendException {
    if (settings instanceof LocalSettings) {
      return new LocalBackend(clock::nanoTime);
    }
    throw new BackendException("unknown back end " + settings.backendName());
  }
}
