package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskMessageCodecTest {
  private static final int FUZZED_TEXTS = 20_000;

  private final TaskMessageCodec codec = new TaskMessageCodec();

  private static String text(String tasks) {
    return "{\"v\":1,\"run\":\"r\",\"seq\":0,\"tasks\":" + tasks + "}";
  }

  private void assertRejected(String text, String reason) {
    assertThatExceptionOfType(RejectedMessageException.class)
        .isThrownBy(() -> codec.decode(text))
        .satisfies(e -> assertThat(e.reason()).contains(reason).hasSizeLessThan(500));
  }

  private static TaskMessage randomMessage(Random random) {
    int ranges = 1 + random.nextInt(20);
    List<TaskRange> some = new ArrayList<>();
    for (int i = 0; i < ranges; i++) {
      TaskKind kind = random.nextBoolean() ? TaskKind.SLEEP : TaskKind.CPU;
      long nominalNanos = random.nextLong(TaskCommand.MAX_NOMINAL_NANOS + 1);
      some.add(
          new TaskRange(
              random.nextLong(1L << 50),
              1 + random.nextInt(50),
              new TaskCommand(kind, nominalNanos)));
    }
    return new TaskMessage(
        "run-" + random.nextInt(), random.nextInt(TaskMessageCodec.MAX_SEQUENCE), some);
  }

  @Test
  void theTextOfAMessageIsSealed() throws Exception {
    TaskMessage message =
        new TaskMessage(
            "6f1c",
            7,
            List.of(
                new TaskRange(700, 100, TaskCommand.sleep(10_000_000)),
                new TaskRange(800, 1, TaskCommand.cpu(0))));
    String text =
        "{\"v\":1,\"run\":\"6f1c\",\"seq\":7,"
            + "\"tasks\":[[\"sleep\",700,100,10000000],[\"cpu\",800,1,0]]}";

    assertThat(codec.encode(message)).isEqualTo(text);
    assertThat(codec.decode(text)).isEqualTo(message);
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      TaskMessage message = randomMessage(random);
      assertThat(codec.decode(codec.encode(message))).isEqualTo(message);
    }
  }

  @Test
  void theLargestMessageFits() throws Exception {
    List<TaskRange> ranges = new ArrayList<>();
    for (int i = 1; i <= TaskMessageCodec.MAX_TASKS; i++) {
      ranges.add(
          new TaskRange((1L << 53) - i, 1, TaskCommand.sleep(TaskCommand.MAX_NOMINAL_NANOS)));
    }
    TaskMessage message =
        new TaskMessage("x".repeat(64), TaskMessageCodec.MAX_SEQUENCE, List.copyOf(ranges));

    assertThat(codec.decode(codec.encode(message))).isEqualTo(message);
  }

  @Test
  void theOrderOfFieldsDoesNotMatter() throws Exception {
    assertThat(codec.decode("{\"tasks\":[[\"cpu\",0,1,0]],\"seq\":3,\"run\":\"r\",\"v\":1}"))
        .isEqualTo(new TaskMessage("r", 3, List.of(new TaskRange(0, 1, TaskCommand.cpu(0)))));
  }

  @Test
  void messagesThatLackAFieldAreRejected() {
    assertRejected("{\"v\":1,\"seq\":0,\"tasks\":[[\"cpu\",0,1,0]]}", "field 'run': expected");
    assertRejected("{\"v\":1,\"run\":\"r\",\"tasks\":[[\"cpu\",0,1,0]]}", "field 'seq' is missing");
    assertRejected("{\"v\":1,\"run\":\"r\",\"seq\":0}", "expected an array of 1 to 1000 ranges");
  }

  @Test
  void otherVersionsAreRejected() {
    for (String version : List.of("2", "0", "-1", "\"1\"", "1.0", "null", "4294967297", "[1]")) {
      assertRejected(
          "{\"v\":" + version + ",\"run\":\"r\",\"seq\":0,\"tasks\":[[\"cpu\",0,1,0]]}",
          "version " + version + ": expected 1");
    }
    assertRejected("{\"run\":\"r\",\"seq\":0,\"tasks\":[[\"cpu\",0,1,0]]}", "expected 1");
  }

  @Test
  void unknownFieldsAreRejected() {
    assertRejected(
        "{\"v\":1,\"run\":\"r\",\"seq\":0,\"tasks\":[[\"cpu\",0,1,0]],\"class\":\"java.io.File\"}",
        "unknown field 'class'");
    assertRejected(
        "{\"v\":1,\"@type\":\"x\",\"run\":\"r\",\"seq\":0,\"tasks\":[]}", "unknown field '@type'");
  }

  @Test
  void duplicateNamesAreRejected() {
    assertRejected(
        "{\"v\":1,\"run\":\"r\",\"run\":\"r\",\"seq\":0,\"tasks\":[[\"cpu\",0,1,0]]}",
        "Duplicate field 'run'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | expected a JSON object",
        "`  ` | expected a JSON object",
        "null | expected a JSON object",
        "[1] | expected a JSON object",
        "7 | expected a JSON object",
        "\"v\" | expected a JSON object",
        "hello | not JSON",
        "{\"v\":1 | not JSON",
        "{'v':1} | not JSON",
        "{\"v\":01} | not JSON",
        "{\"v\":1}{\"v\":1} | not JSON",
        "<xml/> | not JSON",
      })
  void whatIsNoMessageIsRejected(String text, String reason) {
    assertRejected(text, reason);
  }

  @Test
  void deepNestingIsRejected() {
    assertRejected(text("[".repeat(100_000)), "not JSON");
    assertRejected(text("[".repeat(50) + "]".repeat(50)), "not JSON");
  }

  @Test
  void tooLargeAMessageIsRejectedUnread() {
    assertRejected("{".repeat(200_001), "too large: 200001 characters, expected at most 200000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"SLEEP\",0,1,0]|unknown command \"SLEEP\": expected sleep or cpu",
        "[\"Sleep\",0,1,0]|unknown command \"Sleep\"",
        "[\"sleep \",0,1,0]|unknown command",
        "[\"rm -rf /\",0,1,0]|unknown command \"rm -rf /\"",
        "[\"java.lang.Runtime\",0,1,0]|unknown command \"java.lang.Runtime\"",
        "[\"${jndi:ldap://x}\",0,1,0]|unknown command",
        "[null,0,1,0]|unknown command null",
        "[7,0,1,0]|unknown command 7",
        "[[\"sleep\"],0,1,0]|unknown command",
        "[\"sleep\",-1,1,0]|first task id -1: expected 0 to",
        "[\"sleep\",0.5,1,0]|first task id 0.5",
        "[\"sleep\",\"0\",1,0]|first task id \"0\"",
        "[\"sleep\",9007199254740993,1,0]|first task id 9007199254740993",
        "[\"sleep\",0,0,0]|task count 0: expected 1 to 1000",
        "[\"sleep\",0,-5,0]|task count -5",
        "[\"sleep\",0,1001,0]|task count 1001: expected 0 to 1000",
        "[\"sleep\",0,1e2,0]|task count 100.0",
        "[\"sleep\",0,1,-1]|task length -1: expected 0 to 86400000000000",
        "[\"sleep\",0,1,86400000000001]|task length 86400000000001",
        "[\"sleep\",0,1,99999999999999999999999]|task length 99999999999999999999999",
        "[\"sleep\",0,1,1e400]|task length",
        "[\"sleep\",0,1,true]|task length true",
        "[\"sleep\",0,1]|expected [kind, first id, count, nominal nanoseconds]",
        "[\"sleep\",0,1,0,0]|expected [kind, first id, count, nominal nanoseconds]",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}|expected [kind, first id, count, nominal nanoseconds]",
        "null|expected [kind, first id, count, nominal nanoseconds]",
      })
  void rangesThatAreNoneAreRejected(String range, String reason) {
    assertRejected(text("[" + range + "]"), reason);
  }

  @Test
  void messagesWithoutTasksOrWithTooManyAreRejected() {
    assertRejected(text("[]"), "expected an array of 1 to 1000 ranges");
    assertRejected(text("{}"), "expected an array of 1 to 1000 ranges");
    assertRejected(text("null"), "expected an array of 1 to 1000 ranges");
    String one = "[\"cpu\",0,1,0]";
    assertRejected(
        text("[" + (one + ",").repeat(1_000) + one + "]"), "expected an array of 1 to 1000 ranges");
    assertRejected(
        text("[[\"cpu\",0,999,0],[\"cpu\",999,2,0]]"), "1001 tasks: expected at most 1000");
  }

  @Test
  void taskIdsThatReachTheLimitWithTheirCountAreRejected() {
    assertRejected(text("[[\"cpu\",9007199254740992,1,0]]"), "task ids from 9007199254740992");
    assertRejected(text("[[\"cpu\",9007199254740990,3,0]]"), "task ids from 9007199254740990");
  }

  /** A worker keeps a bit for each sequence below the highest. */
  @Test
  void sequencesThatWouldTakeMuchMemoryAreRejected() {
    for (String sequence : List.of("268435456", "2147483647", "-1", "0.5", "\"0\"", "null")) {
      assertRejected(
          "{\"v\":1,\"run\":\"r\",\"seq\":" + sequence + ",\"tasks\":[[\"cpu\",0,1,0]]}",
          "seq " + sequence + ": expected 0 to 268435455");
    }
  }

  @Test
  void runIdsThatAreNoneAreRejected() {
    for (String run : List.of("null", "7", "[]", '"' + "x".repeat(65) + '"')) {
      assertRejected(
          "{\"v\":1,\"run\":" + run + ",\"seq\":0,\"tasks\":[[\"cpu\",0,1,0]]}",
          "field 'run': expected a text of at most 64 characters");
    }
  }

  @Test
  void noSpoiltMessageDoesMoreThanBeingRejected() {
    Random random = new Random(2);
    Mutations mutations = new Mutations(3);
    int rejected = 0;
    for (int i = 0; i < FUZZED_TEXTS; i++) {
      String text = mutations.mutate(codec.encode(randomMessage(random)));
      try {
        assertThat(codec.decode(text).taskCount()).isBetween(1L, 1_000L);
      } catch (RejectedMessageException e) {
        rejected++;
        assertThat(e.reason()).isNotBlank();
      } catch (RuntimeException e) {
        fail("thrown by " + text, e);
      }
    }
    assertThat(rejected).isGreaterThan(FUZZED_TEXTS / 2);
  }
}
