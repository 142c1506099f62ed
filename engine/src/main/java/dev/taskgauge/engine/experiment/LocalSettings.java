package dev.taskgauge.engine.experiment;

/**
 * The LOCAL back end: an in-memory queue and worker threads in this process.
 *
 * @param threads the kind of thread of the slots
 * @param tasksPerMessage how many tasks ride in a message
 */
public record LocalSettings(ThreadKind threads, TasksPerMessage tasksPerMessage)
    implements BackendSettings {
  /** Platform threads, automatic messages. */
  public static final LocalSettings DEFAULT =
      new LocalSettings(ThreadKind.PLATFORM, TasksPerMessage.AUTO);

  @Override
  public String backendName() {
    return "LOCAL";
  }
}
