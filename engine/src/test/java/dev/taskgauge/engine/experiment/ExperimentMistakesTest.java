package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.Golden;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentMistakesTest {
  private static final String VALID =
      """
      { "version": 1,
        "name": "n",
        "workload": { "kind": "sleep", "length": "1ms", "tasks": 1 },
        "backend": "LOCAL",
        "workers": 1
      }""";

  private static final String PLAIN =
      "expected a plain decimal number of 0 or more, alone or with us, ms, s or m, such as 0.01"
          + " or 10ms";

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        // What is replaced, by what, and the message without the file.
        wrong("1,\n", "2,\n", "1: version: '2': expected 1"),
        wrong("1,\n", "\"1\",\n", "1: version: '1': expected 1"),
        wrong("\"version\": 1,", "", "1: version: missing: expected 1"),
        wrong("\"n\"", "\" \"", "2: name: ' ': expected some text"),
        wrong("\"n\"", "null", "2: name: 'null': expected some text"),
        wrong(
            "\"n\"",
            "\"n\", \"reportFigure\": 7",
            "2: reportFigure: '7': expected a whole number from 1 to 6"),
        wrong("\"n\"", "\"n\", \"name\": \"m\"", "2: name: a second time: expected each key once"),
        wrong(
            "\"n\"",
            "\"n\", \"wrokers\": 4",
            "2: wrokers: unknown key: expected one of $schema, version, name, reportFigure,"
                + " workload, backend, workers, repetitions, warmUp, order, seed, runLimit, limit,"
                + " find"),
        // The workload.
        wrong(
            "{ \"kind\": \"sleep\", \"length\": \"1ms\", \"tasks\": 1 }",
            "\"a.txt\"",
            "3: workload: 'a.txt': expected an object { ... } with kind or file, or a list of such"),
        wrong(
            "{ \"kind\": \"sleep\", \"length\": \"1ms\", \"tasks\": 1 }",
            "[]",
            "3: workload: '[]': expected an object { ... } with kind or file, or a list of such"),
        wrong(
            "{ \"kind\": \"sleep\", \"length\": \"1ms\", \"tasks\": 1 }",
            "[ { \"file\": \"a\" },\n { \"file\": \"b\", \"unit\": \"h\" } ]",
            "4: workload[1].unit: 'h': expected us or ms or s or m"),
        wrong(
            "{ \"kind\": \"sleep\", \"length\": \"1ms\", \"tasks\": 1 }",
            "{ \"file\": \"a\\u0000b\" }",
            "3: workload.file: 'a\\u0000b': expected the name of a workload file"),
        wrong("\"sleep\"", "\"nap\"", "3: workload.kind: 'nap': expected sleep or cpu"),
        wrong("\"kind\": \"sleep\",", "", "3: workload.kind: missing: expected sleep or cpu"),
        wrong("\"1ms\"", "\"1h\"", "3: workload.length: '1h': expected us, ms, s or m"),
        wrong("\"1ms\"", "\"25m 0\"", "3: workload.length: '25m 0': " + PLAIN),
        wrong("\"1ms\"", "\"1441m\"", "3: workload.length: '1441m': expected 0 to 24 h"),
        wrong(
            "\"1ms\"",
            "10",
            "3: workload.length: '10': expected a length in quotes such as 10ms,"
                + " uniform:1ms..20ms, exponential:10ms or lognormal:10ms,0.5"),
        wrong(
            "\"1ms\"",
            "[\"1ms\", \"normal:1\"]",
            "3: workload.length[1]: 'normal:1': expected uniform, exponential or lognormal"),
        wrong(
            "\"tasks\": 1",
            "\"tasks\": 1.0",
            "3: workload.tasks: '1.0': expected a whole number from 1 to 100000000000"),
        wrong(
            "\"tasks\": 1",
            "\"tasks\": 99999999999999999999",
            "3: workload.tasks: '99999999999999999999': expected a whole number from 1 to"
                + " 100000000000"),
        wrong(
            ", \"tasks\": 1",
            "",
            "3: workload: no number of tasks: expected one of tasks, tasksPerWorker,"
                + " workPerWorker"),
        wrong(
            "\"tasks\": 1",
            "\"tasks\": 1, \"tasksPerWorker\": 1",
            "3: workload.tasksPerWorker: beside tasks: expected only one of them"),
        wrong(
            "\"length\": \"1ms\", \"tasks\": 1",
            "\"length\": \"exponential:1ms\", \"workPerWorker\": \"1s\"",
            "3: workload.workPerWorker: '1s': expected tasks or tasksPerWorker with the length"
                + " exponential:1ms"),
        wrong(
            "\"length\": \"1ms\", \"tasks\": 1",
            "\"length\": \"0.001us\", \"workPerWorker\": \"1h\"",
            "3: workload.workPerWorker: '1h': expected work of at most 100000000000 tasks"),
        wrong(
            "\"tasks\": 1",
            "\"workPerWorker\": \"0s\"",
            "3: workload.workPerWorker: '0s': expected a time over 0 such as 30s"),
        wrong(
            "\"tasks\": 1",
            "\"workPerWorker\": \"2d\"",
            "3: workload.workPerWorker: '2d': expected a time with us, ms, s, m or h in quotes"
                + " such as 30s, at most 10000h"),
        wrong(
            "\"tasks\": 1",
            "\"tasks\": 1, \"count\": 1",
            "3: workload.count: unknown key: expected one of kind, length, tasks, tasksPerWorker,"
                + " workPerWorker, seed"),
        // The back end.
        wrong(
            "\"LOCAL\"",
            "\"local\"",
            "4: backend: 'local': expected LOCAL, SQS or an object { ... } with such a name, or a"
                + " list of such"),
        wrong("\"LOCAL\"", "{}", "4: backend.name: missing: expected LOCAL or SQS"),
        wrong(
            "\"LOCAL\"", "{ \"name\": \"RMI\" }", "4: backend.name: 'RMI': expected LOCAL or SQS"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"LOCAL\", \"threads\": \"green\" }",
            "4: backend.threads: 'green': expected platform or virtual"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"LOCAL\", \"tasksPerMessage\": [\"auto\", 0] }",
            "4: backend.tasksPerMessage[1]: '0': expected auto or 1 to 1000"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"LOCAL\", \"tasksPerMessage\": \"10\" }",
            "4: backend.tasksPerMessage: '10': expected auto or 1 to 1000"),
        wrong(
            "\"LOCAL\"",
            "[\"LOCAL\", { \"name\": \"LOCAL\", \"queue\": \"q\" }]",
            "4: backend[1].queue: unknown key: expected one of name, threads, tasksPerMessage"),
        wrong(
            "\"LOCAL\"",
            "[\"LOCAL\",\n{ \"name\": \"SQS\",\n\"processes\": [1, 101] }]",
            "6: backend[1].processes[1]: '101': expected a whole number from 1 to 100"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"queue\": \"a.b\" }",
            "4: backend.queue: 'a.b': expected 1 to 72 letters, digits, '-' or '_'"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"naive\": 1 }",
            "4: backend.naive: '1': expected true or false"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"naive\": true, \"tasksPerMessage\": 10 }",
            "4: backend.tasksPerMessage: '10': expected 1 with naive, or none"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"where\": \"aws\" }",
            "4: backend.queue: missing: expected the name of a queue"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"where\": \"here\" }",
            "4: backend.where: 'here': expected this-machine or aws"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"where\": \"aws\", \"queue\": \"q\", \"region\": \"\" }",
            "4: backend.region: '': expected some text"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"where\": \"aws\", \"queue\": \"q\", \"sqsEndpoint\": \"x y\" }",
            "4: backend.sqsEndpoint: 'x y': expected an address such as http://127.0.0.1:9324"),
        wrong(
            "\"LOCAL\"",
            "{ \"name\": \"SQS\", \"where\": \"aws\", \"queue\": \"q\","
                + " \"dynamoDbEndpoint\": \"http://user:secret@host\" }",
            "4: backend.dynamoDbEndpoint: '...': expected no user, password or parameters in it;"
                + " credentials come from the AWS SDK's default chain"),
        // The workers and the protocol.
        wrong(
            "\"workers\": 1",
            "\"workers\": 0",
            "5: workers: '0': expected a whole number from 1 to 10000"),
        wrong(
            "\"workers\": 1",
            "\"workers\": [1, \"2\"]",
            "5: workers[1]: '2': expected a whole number from 1 to 10000"),
        wrong(
            "\"workers\": 1",
            "\"workers\": []",
            "5: workers: '[]': expected a whole number from 1 to 10000, or a list of such"),
        wrong(
            ",\n  \"workers\": 1",
            "",
            "1: workers: missing: expected a whole number from 1 to 10000"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"repetitions\": 1001",
            "5: repetitions: '1001': expected a whole number from 1 to 1000"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"warmUp\": \"yes\"",
            "5: warmUp: 'yes': expected true, false or an object { ... } with maxRuns, maxTime"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"warmUp\": { \"maxTime\": \"61m\" }",
            "5: warmUp.maxTime: '61m': expected a time in quotes such as 30s, at most 1h"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"warmUp\": { \"maxRuns\": -1 }",
            "5: warmUp.maxRuns: '-1': expected a whole number from 0 to 100"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"order\": \"random\"",
            "5: order: 'random': expected shuffled or as-given"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"seed\": 9223372036854775808",
            "5: seed: '9223372036854775808': expected a whole number from -9223372036854775808 to"
                + " 9223372036854775807"),
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"limit\": \"10001h\"",
            "5: limit: '10001h': expected a time with us, ms, s, m or h in quotes such as 30s, at"
                + " most 10000h"),
        // What does not fit together.
        wrong(
            "\"workers\": 1",
            "\"workers\": 1, \"find\": { \"metg\": 0.5 }",
            "3: workload.length: unknown key: expected kind",
            "3: workload.tasks: unknown key: expected kind"),
        wrong(
            ", \"length\": \"1ms\", \"tasks\": 1 }",
            " }, \"find\": { \"metg\": 1 }",
            "3: find.metg: '1': expected a number of more than 0 and less than 1"),
        wrong(
            ", \"length\": \"1ms\", \"tasks\": 1 }",
            " }, \"find\": { \"metg\": 0.5, \"shortest\": \"2s\" }",
            "3: find: task lengths from 2000000000 ns to 1000000000 ns: expected the shortest"
                + " first, within 1 ns to 60 s"),
        wrong(
            ", \"length\": \"1ms\", \"tasks\": 1 }",
            " }, \"find\": 0.5",
            "3: find: '0.5': expected an object { ... } with metg"),
        wrong(
            "\"tasks\": 1 },",
            "\"tasksPerWorker\": 100000000000 }, \"repetitions\": 2,\"seed\": 0,\n"
                + "\"order\": \"as-given\", \"limit\": \"1h\", \"workers\": 2, \"x\": 1,",
            "4: x: unknown key: expected one of $schema, version, name, reportFigure, workload,"
                + " backend, workers, repetitions, warmUp, order, seed, runLimit, limit, find",
            "6: workers: a second time: expected each key once"),
        // No JSON, or more than that.
        wrong(
            "1\n}",
            "1\n} 5",
            "6: more text behind the end of the object: expected nothing but white space"),
        wrong(VALID, "[]", "1: '[]': expected an object { ... }"));
  }

  private static Arguments wrong(String from, String to, String... messages) {
    return Arguments.of(from, to, Stream.of(messages).map("e.json:"::concat).toList());
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void eachMistakeIsNamed(String from, String to, Iterable<String> messages) throws IOException {
    assertThat(VALID).contains(from);
    for (Locale locale : Golden.locales().toList()) {
      String message = Golden.under(locale, () -> mistakesIn(VALID.replace(from, to), Map.of()));
      assertThat(message.lines()).containsExactlyInAnyOrderElementsOf(messages);
    }
  }

  @Test
  void tooMuchTogetherIsNamed() {
    assertThat(
            mistakesIn(
                VALID.replace("\"tasks\": 1", "\"tasksPerWorker\": 100000000000"), workers("2")))
        .isEqualTo("e.json:1: 200000000000 tasks for 2 workers: expected at most 100000000000");
    String lengths = "[" + "\"1ms\", ".repeat(1_000) + "\"2ms\"]";
    assertThat(mistakesIn(VALID.replace("\"1ms\"", lengths), workers("1,2")))
        .as("what is there twice is once in a grid")
        .isEqualTo("");
    String counts =
        String.join(",", IntStream.rangeClosed(1, 1_001).mapToObj(n -> "" + n).toList());
    assertThat(mistakesIn(VALID, workers(counts)))
        .isEqualTo("e.json:1: a grid of 1001 points: expected at most 1000");
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() {
    assertThat(mistakesIn("{ \"version\": 1,\n nope }", Map.of()))
        .startsWith("e.json:2: not JSON: Unexpected character ('n'")
        .endsWith("; expected an object { ... } with nothing behind it")
        .hasLineCount(1);
    assertThat(mistakesIn(VALID.substring(0, 40), Map.of())).startsWith("e.json:3: not JSON: ");
    assertThat(mistakesIn(" \n", Map.of()))
        .isEqualTo("e.json: the file is empty: expected an object { ... }");
    assertThat(mistakesIn(VALID + "}", Map.of())).startsWith("e.json:6: not JSON: ");
    assertThat(mistakesIn("[".repeat(1_000), Map.of())).startsWith("e.json");
    assertThat(mistakesIn("1".repeat(2_000), Map.of())).startsWith("e.json");
    assertThat(mistakesIn(" ".repeat(ExperimentFile.MAX_BYTES + 1), Map.of()))
        .isEqualTo("e.json: larger than 1048576 bytes: expected an experiment file");
  }

  @Test
  void manyMistakesAreNamedInOneGoButNotAll() {
    String json = VALID.replace("\"workers\": 1", "\"workers\": [" + "0, ".repeat(24) + "0]");
    assertThat(mistakesIn(json, Map.of()).lines())
        .hasSize(21)
        .startsWith("e.json:5: workers[0]: '0': expected a whole number from 1 to 10000")
        .endsWith(
            "e.json:5: workers[19]: '0': expected a whole number from 1 to 10000",
            "more mistakes follow, only the first 20 are shown");
  }

  @Test
  void aLongOrInvisibleValueIsShownShortAndVisible() {
    assertThat(mistakesIn(VALID.replace("sleep", "x".repeat(50) + "\\u0007"), Map.of()))
        .isEqualTo("e.json:3: workload.kind: '" + "x".repeat(40) + "...': expected sleep or cpu");
    assertThat(mistakesIn(VALID.replace("sleep", "\\u202e\\n"), Map.of()))
        .isEqualTo("e.json:3: workload.kind: '\\u202e\\n': expected sleep or cpu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workers          | 1,x   | workers[1]: 'x': expected a whole number from 1 to 10000",
        "workers          | ''    | workers: '': expected a whole number from 1 to 10000",
        "workload.length  | 1ms,7 y | workload.length[1]: '7 y': expected us, ms, s or m",
        "backend.threads  | green | backend.threads: 'green': expected platform or virtual",
        "backend.processes | 2    | backend.processes: unknown key: expected one of name, threads, tasksPerMessage",
        "wrokers          | 1     | wrokers: unknown key: expected one of $schema, version, name, reportFigure, workload, backend, workers, repetitions, warmUp, order, seed, runLimit, limit, find",
        "workload.size    | 1     | workload.size: unknown key: expected one of kind, length, tasks, tasksPerWorker, workPerWorker, seed, file, unit",
        "warmUp.time      | 1     | warmUp.time: unknown key: expected one of maxRuns, maxTime",
        "workers.max      | 1     | workers.max: unknown key: expected workers without a key in it",
        "backend[1].threads | virtual | backend[1]: no such item: expected [0] to [0]",
        "workers[1]       | 1     | workers[1]: unknown key: expected a key such as workers or backend[0].name",
        "a.b.c            | 1     | a.b.c: unknown key: expected a key such as workers or backend[0].name",
        "find.metg        | 2     | find.metg: '2': expected a number of more than 0 and less than 1",
        "limit            | 5d    | limit: '5d': expected a time with us, ms, s, m or h in quotes such as 30s, at most 10000h",
      })
  void aMistakeOfAnOverrideNamesIt(String key, String value, String mistake) {
    assertThat(mistakesIn(VALID, Map.of(key, value)).lines())
        .contains("--set " + key + "=" + value + ": " + mistake);
  }

  @Test
  void aPasswordIsNotShown() {
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("backend", "SQS");
    overrides.put("backend.where", "aws");
    overrides.put("backend.queue", "q");
    overrides.put("backend.sqsEndpoint", "https://user:secret@host");
    assertThat(mistakesIn(VALID, overrides))
        .isEqualTo(
            "--set backend.sqsEndpoint=...: backend.sqsEndpoint: '...': expected no user, password"
                + " or parameters in it; credentials come from the AWS SDK's default chain");
  }

  private static Map<String, String> workers(String value) {
    return Map.of("workers", value);
  }

  private static String mistakesIn(String json, Map<String, String> overrides) {
    try {
      ExperimentFile.parse(json, "e.json", overrides);
      return "";
    } catch (ExperimentFileException e) {
      return e.getMessage();
    }
  }
}
