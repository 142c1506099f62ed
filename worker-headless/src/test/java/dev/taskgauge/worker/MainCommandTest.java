package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainCommandTest {
  private static Shell type(String... args) {
    return Shell.type(new ScriptedStarter(RunEnd.DONE, 0), args);
  }

  @Test
  void aloneItExplainsItself() {
    Shell shell = type();
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).startsWith("Usage: java -jar worker.jar COMMAND").contains("client");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void helpShowsExamplesAndExitCodes() {
    Shell shell = type("client", "--help");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .contains("Examples:", "-t 1,2,4,8,16", "Exit codes:", "130   interrupted");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "worker", "local-aws"})
  void everyCommandHasItsHelp(String command) {
    Shell shell = type(command, "--help");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("Usage: java -jar worker.jar " + command)
        .contains("Exit codes:", "\n  0   ", "\n  2   ", "\n  3   ", "\n  70  ");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void helpOfTheWholeSaysEachCommandInALine() {
    assertThat(type("--help").out())
        .contains(
            "\n  worker      Executes the tasks that clients put on an SQS queue.\n",
            "\n  local-aws   Starts SQS (ElasticMQ) and DynamoDB (DynamoDB Local) on this machine.\n");
  }

  @Test
  void versionNamesCommitAndJava() {
    Shell shell = type("--version");
    assertThat(shell.out())
        .containsPattern("TaskGauge \\S+, commit \\S+")
        .contains("Java " + System.getProperty("java.runtime.version"));
  }

  @Test
  void completionKnowsTheOptions() {
    Shell shell = type("completion");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .contains("complete", "taskgauge", "--tasks-per-worker")
        .contains("--idle-exit", "--servers-class-path", "local-aws", "--delete");
  }

  @Test
  void unknownCommandGetsASuggestion() {
    Shell shell = type("clint");
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("'clint'", "Did you mean client");
  }
}
