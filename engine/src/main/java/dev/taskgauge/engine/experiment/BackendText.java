package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.WorkloadText;
import java.net.URI;

/** Back ends as they are called: what differs between two runs is in their names. */
public final class BackendText {
  private BackendText() {}

  /** The back end with all of its settings that are not the usual ones. */
  public static String name(BackendSettings settings) {
    return (settings instanceof SqsSettings sqs ? place(sqs) : settings.backendName())
        + unusual(settings);
  }

  /** Those settings that are not the usual ones, each after a comma; empty where all are. */
  public static String unusual(BackendSettings settings) {
    if (settings instanceof SqsSettings sqs) {
      return processes(sqs) + (sqs.naive() ? ", naive" : messages(sqs.tasksPerMessage()));
    }
    LocalSettings local = (LocalSettings) settings;
    return (local.threads() == ThreadKind.VIRTUAL ? ", virtual threads" : "")
        + messages(local.tasksPerMessage());
  }

  /** The back end and where it is. */
  public static String place(SqsSettings settings) {
    if (!(settings.place() instanceof AwsPlace aws)) {
      return settings.backendName() + " on this machine";
    }
    URI endpoint = aws.sqsEndpoint();
    if (endpoint != null) {
      return settings.backendName() + " at " + endpoint.getAuthority();
    }
    String region = aws.region();
    return settings.backendName() + (region == null ? " on AWS" : " on AWS " + region);
  }

  private static String processes(SqsSettings settings) {
    return settings.place() instanceof ThisMachine here && here.processes() > 1
        ? ", " + here.processes() + " processes"
        : "";
  }

  private static String messages(TasksPerMessage tasks) {
    if (tasks.isAuto()) {
      return "";
    }
    return tasks.fixedCount() == 1
        ? ", 1 task a message"
        : ", " + tasks.fixedCount() + " tasks a message";
  }

  /** What the tasks of a workload are, such as {@code sleep 10 ms}; of a file, its name. */
  public static String task(WorkloadSpec workload) {
    return workload instanceof GeneratedWorkload generated
        ? generated.kind().word() + " " + WorkloadText.lengths(generated.lengths())
        : String.valueOf(((FileWorkload) workload).file().getFileName());
  }
}
