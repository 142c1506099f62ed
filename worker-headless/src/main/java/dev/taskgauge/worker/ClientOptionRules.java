package dev.taskgauge.worker;

import java.util.List;
import java.util.Set;

/** Which options go together; one that would do nothing is refused, and not passed over. */
final class ClientOptionRules {
  private static final Set<String> OF_AWS =
      Set.of("--region", "--profile", "--sqs-endpoint", "--dynamodb-endpoint");
  private static final Set<String> OF_THIS_MACHINE = Set.of("--processes", ServersClassPath.OPTION);
  private static final Set<String> OF_SQS_RUNS = Set.of("--slots", "--naive", "--this-machine");
  private static final Set<String> OF_QUEUES = Set.of("--delete", "--yes", "--check");

  private final String queue;
  private final ClientMode mode;

  ClientOptionRules(String queue, ClientMode mode) {
    this.queue = queue;
    this.mode = mode;
  }

  /**
   * Checks the options of a command line.
   *
   * @param given the long names of those that were given
   * @throws IllegalArgumentException naming the first that does not belong, and what is expected
   */
  void check(List<String> given) {
    for (String option : given) {
      String wrong =
          switch (mode) {
            case LOCAL -> withLocal(option);
            case QUEUE -> withQueue(option);
            case THIS_MACHINE -> withThisMachine(option);
            case DELETE -> withoutRun(option, "--delete");
            case CHECK -> withoutRun(option, "--check");
          };
      if (!wrong.isEmpty()) {
        throw new IllegalArgumentException(option + wrong);
      }
    }
  }

  private static String withLocal(String option) {
    if (option.equals("--slots")) {
      return " is for SQS: LOCAL takes --threads; or expected --queue with the name of an SQS queue";
    }
    boolean ofSqs =
        OF_AWS.contains(option)
            || OF_THIS_MACHINE.contains(option)
            || OF_SQS_RUNS.contains(option)
            || OF_QUEUES.contains(option);
    return ofSqs
        ? " is for SQS: expected --queue with the name of an SQS queue, such as --queue demo, not"
            + " LOCAL"
        : "";
  }

  private String withQueue(String option) {
    if (OF_THIS_MACHINE.contains(option)) {
      return " is for --this-machine: expected --this-machine with it";
    }
    return switch (option) {
      case "--threads" ->
          ": the workers of queue "
              + queue
              + " bring their own slots; expected --slots N, to wait for so many, or"
              + " --this-machine, to start workers";
      case "--thread-kind" ->
          ": the workers of queue "
              + queue
              + " have their own threads; expected it where they are started";
      case "--yes" -> " is for --delete: expected --delete with it";
      default -> "";
    };
  }

  private static String withThisMachine(String option) {
    if (OF_AWS.contains(option)) {
      return ": --this-machine starts servers of its own; expected no " + option + " with it";
    }
    return switch (option) {
      case "--slots" -> ": --this-machine starts the workers itself; expected --threads";
      case "--thread-kind" ->
          ": the workers that --this-machine starts have platform threads; expected no"
              + " --thread-kind with it";
      case "--yes" -> " is for --delete: expected --delete with it";
      default -> "";
    };
  }

  private static String withoutRun(String option, String action) {
    boolean belongs =
        OF_AWS.contains(option)
            || option.equals("--queue")
            || option.equals(action)
            || (option.equals("--yes") && action.equals("--delete"));
    return belongs ? "" : ": " + action + " runs nothing; expected no " + option + " with it";
  }
}
