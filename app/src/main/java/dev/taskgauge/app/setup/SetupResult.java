package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the fields mean.
 *
 * @param problems what is wrong, a message a field; empty where all is fine
 * @param experiment what to run; null while anything is wrong
 * @param connection what a connection can be checked of; null where there is nothing to connect to,
 *     or its own fields are wrong
 * @param description how the workload was read, in words; may be empty
 * @param estimate how long it will take, in words; may be empty
 * @param shortRuns what is to be said of runs that are too short to be measured; may be empty
 * @param cost what it will cost, in words; empty where nothing
 */
public record SetupResult(
    Map<SetupField, String> problems,
    @Nullable Experiment experiment,
    @Nullable SqsSettings connection,
    String description,
    String estimate,
    String shortRuns,
    String cost) {
  public SetupResult {
    problems = Map.copyOf(problems);
  }

  /** Where so much is wrong that nothing can be said of an experiment. */
  static SetupResult wrong(Map<SetupField, String> problems, @Nullable SqsSettings connection) {
    return new SetupResult(problems, null, connection, "", "", "", "");
  }

  /** What is wrong with a field; empty where it is fine. */
  public String problem(SetupField field) {
    return problems.getOrDefault(field, "");
  }

  /** Why nothing can be run, naming what is wrong; empty where all is fine. */
  public String whyNot() {
    List<String> wrong =
        Arrays.stream(SetupField.values())
            .filter(problems::containsKey)
            .map(SetupField::label)
            .toList();
    return wrong.isEmpty() ? "" : "Run waits for " + String.join(" and ", wrong) + ".";
  }
}
