package dev.taskgauge.engine.experiment;

/** Which back end, and how it is set. The closed set of back ends. */
public sealed interface BackendSettings permits LocalSettings, SqsSettings {
  /** The name of the back end on screen and in files, such as {@code LOCAL}. */
  String backendName();

  /** How many tasks ride in a message. */
  TasksPerMessage tasksPerMessage();
}
