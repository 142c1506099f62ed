package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.worker.TaskExecutor;
import dev.taskgauge.engine.worker.Worker;
import java.util.concurrent.ThreadFactory;

/** The LOCAL back end: everything in this process. */
record LocalSite(Backend backend, ThreadFactory threads) implements Site {
  static LocalSite open(LocalSettings settings, NanoClock clock) {
    return new LocalSite(BackendFactory.openLocal(clock), SlotThreads.factory(settings.threads()));
  }

  @Override
  public Backend backend(BackendSettings settings) {
    return backend;
  }

  @Override
  public void prepare(RunSettings settings) {
    // Slots are made for each run.
  }

  @Override
  public Crew openCrew(Run run, ClientQueue client) throws BackendException, InterruptedException {
    RunParts parts = run.parts();
    TaskExecutor executor =
        parts
            .executors()
            .create(parts.clock(), run.workerStop(), run.workload().kinds().contains(TaskKind.CPU));
    RunMeter meter = new RunMeter(run.settings().slots());
    TaskQueue queue = backend.openWorker(meter);
    Worker worker = new Worker(queue, executor, parts.clock(), run.workerStop(), run::stop);
    return new LocalCrew(queue, worker, meter, threads);
  }

  @Override
  public void close() throws BackendException {
    backend.close();
  }
}
