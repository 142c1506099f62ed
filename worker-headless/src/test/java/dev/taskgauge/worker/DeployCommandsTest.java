package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed to be given to AWS. */
class DeployCommandsTest {
  private static Shell type(String commandLine) {
    return Shell.type(new ScriptedStarter(RunEnd.DONE, 0), commandLine.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"--role client,4", "--role worker,4", "--region eu-central-1,8"})
  void aPolicyHasAStatementForEachThingOfEachRole(String options, int statements) {
    Shell shell = type("policy -s demo " + options);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).startsWith("{").endsWith("}\n");
    assertThat(shell.out().lines().filter(line -> line.contains("\"Sid\""))).hasSize(statements);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aPolicyIsForTheRegionAndAccountThatWereAskedFor() {
    assertThat(type("policy -s demo --role worker --region eu-west-1 --account 123456789012").out())
        .contains("\"arn:aws:sqs:eu-west-1:123456789012:demo\"")
        .doesNotContain("CreateQueue");
  }

  @Test
  void userDataRunsTheWorkerThatWasAskedFor() {
    Shell shell =
        type("user-data -s demo -t 16 --region eu-west-1 --jar https://example.org/worker.jar");

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("#!/bin/bash\n")
        .contains("\naddress='https://example.org/worker.jar'\n")
        .contains("\narguments=('worker' '-s' 'demo' '-t' '16' '--region' 'eu-west-1')\n");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy -s LOCAL | --queue LOCAL: nothing of it is on AWS; expected the name of an SQS queue",
        "policy -s demo --account 12 | account '12': expected the twelve digits of an AWS account",
        "policy -s demo --role boss | 'boss': expected one of client, worker",
        "user-data -s a.b -t 1 --jar https://example.org/worker.jar | queue name 'a.b'",
        "user-data -s demo -t 1 --jar worker.jar | expected https://… or s3://…",
        "user-data -s demo -t 1 --jar s3://b/w --sha256 12 | expected 64 hexadecimal digits"
      })
  void wrongInputIsNamed(String commandLine, String message) {
    Shell shell = type(commandLine);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains(message);
    assertThat(shell.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy", "user-data"})
  void everyCommandHasItsHelp(String command) {
    Shell shell = type(command + " --help");

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("Usage: java -jar worker.jar " + command)
        .contains("Exit codes:", "\n  0   ", "\n  2   ", "Example");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
  }
}
