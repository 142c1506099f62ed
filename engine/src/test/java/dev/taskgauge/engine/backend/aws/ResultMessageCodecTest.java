package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import dev.taskgauge.engine.measure.MeterSnapshot;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.SlotTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultMessageCodecTest {
  private static final int FUZZED_TEXTS = 20_000;
  private static final String HEAD = "{\"v\":1,\"run\":\"r\",\"worker\":\"w\",\"results\":";
  private static final String REPORT =
      "{\"number\":1,\"slots\":4,\"slotsWithTask\":3,\"completed\":2,\"failed\":1,"
          + "\"longestNominalNanos\":10,\"slotTimeNanos\":[1,2,3,4,5],"
          + "\"sinceFirstStartNanos\":60,\"queueWait\":\"q\",\"service\":\"s\","
          + "\"requests\":[[\"SendMessage\",\"SQS_REQUEST\",7,8,1,2]]}";

  private final ResultMessageCodec codec = new ResultMessageCodec();

  private void assertRejected(String text, String reason) {
    assertThatExceptionOfType(RejectedMessageException.class)
        .isThrownBy(() -> codec.decode(text))
        .satisfies(e -> assertThat(e.reason()).contains(reason).hasSizeLessThan(500));
  }

  private static ResultMessage randomMessage(Random random) {
    List<MessageResult> results = new ArrayList<>();
    int count = random.nextInt(10);
    for (int i = 0; i < count; i++) {
      List<TaskFailure> failures = new ArrayList<>();
      while (random.nextInt(3) == 0) {
        failures.add(
            new TaskFailure(random.nextLong(1L << 53), "why \"\u00e9\n" + failures.size()));
      }
      results.add(
          new MessageResult(
              "run", random.nextInt(1 << 28), random.nextInt(900), List.copyOf(failures)));
    }
    return new ResultMessage(
        "run", "w" + random.nextInt(), results, random.nextBoolean() ? report(random) : null);
  }

  private static ResultMessage.Report report(Random random) {
    int slots = random.nextInt(1_000);
    List<RequestCount> requests = new ArrayList<>();
    for (PricedUnit unit : PricedUnit.values()) {
      requests.add(
          new RequestCount(
              "Do" + requests.size(),
              unit,
              random.nextInt(),
              random.nextInt(1 << 30),
              random.nextInt(5),
              random.nextInt(5)));
    }
    requests.removeIf(request -> request.requests() < 0);
    MeterSnapshot meters =
        new MeterSnapshot(
            random.nextLong(1L << 53),
            slots,
            random.nextInt(slots + 1),
            random.nextLong(1L << 53),
            random.nextLong(1L << 53),
            random.nextLong(86_400_000_000_000L),
            new SlotTime(
                random.nextLong(1L << 60),
                random.nextLong(1L << 60),
                random.nextLong(1L << 60),
                random.nextLong(1L << 60),
                random.nextLong(1L << 60),
                0,
                0),
            random.nextLong(1L << 60),
            "queue",
            "service");
    return new ResultMessage.Report(meters, requests);
  }

  @Test
  void theTextOfResultsIsSealed() throws Exception {
    ResultMessage message =
        new ResultMessage(
            "r",
            "w",
            List.of(
                new MessageResult("r", 7, 100, List.of()),
                new MessageResult("r", 8, 99, List.of(new TaskFailure(801, "no \"luck\"")))),
            null);
    String text = HEAD + "[[7,100],[8,99,[801,\"no \\\"luck\\\"\"]]]}";

    assertThat(codec.encode(message)).isEqualTo(text);
    assertThat(codec.decode(text)).isEqualTo(message);
  }

  @Test
  void theTextOfAReportIsSealed() throws Exception {
    ResultMessage message =
        new ResultMessage(
            "r",
            "w",
            List.of(),
            new ResultMessage.Report(
                new MeterSnapshot(
                    1, 4, 3, 2, 1, 10, new SlotTime(1, 2, 3, 4, 5, 0, 0), 60, "q", "s"),
                List.of(new RequestCount("SendMessage", PricedUnit.SQS_REQUEST, 7, 8, 1, 2))));
    String text = HEAD + "[],\"report\":" + REPORT + "}";

    assertThat(codec.encode(message)).isEqualTo(text);
    assertThat(codec.decode(text)).isEqualTo(message);
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      ResultMessage message = randomMessage(random);
      assertThat(codec.decode(codec.encode(message))).isEqualTo(message);
    }
  }

  @Test
  void longReasonsAreShortened() throws Exception {
    TaskFailure failure = new TaskFailure(1, "x".repeat(1_000));
    ResultMessage message =
        new ResultMessage("r", "w", List.of(new MessageResult("r", 0, 0, List.of(failure))), null);

    String reason = codec.decode(codec.encode(message)).results().get(0).failures().get(0).reason();

    assertThat(reason).isEqualTo("x".repeat(149) + "…");
  }

  /** Half of a character can not be sent. */
  @Test
  void aReasonIsNotCutThroughACharacter() throws Exception {
    TaskFailure failure = new TaskFailure(1, "x".repeat(148) + "\ud83d\ude00".repeat(9));
    ResultMessage message =
        new ResultMessage("r", "w", List.of(new MessageResult("r", 0, 0, List.of(failure))), null);

    String reason = codec.decode(codec.encode(message)).results().get(0).failures().get(0).reason();

    assertThat(reason).isEqualTo("x".repeat(148) + "…");
  }

  @Test
  void theOrderOfFieldsDoesNotMatter() throws Exception {
    String text = "{\"results\":[[7,100]],\"worker\":\"w\",\"run\":\"r\",\"v\":1}";

    assertThat(codec.decode(text))
        .isEqualTo(
            new ResultMessage("r", "w", List.of(new MessageResult("r", 7, 100, List.of())), null));
  }

  @Test
  void fieldsAfterAReportAreRead() throws Exception {
    String text =
        "{\"v\":1,\"report\":" + REPORT + ",\"run\":\"r\",\"worker\":\"w\",\"results\":[[7,100]]}";

    ResultMessage message = codec.decode(text);

    assertThat(message.report()).isNotNull();
    assertThat(message.results()).containsExactly(new MessageResult("r", 7, 100, List.of()));
    assertRejected(text.replace(",\"run\"", ",\"x\":1,\"run\""), "unknown field 'x'");
  }

  @Test
  void messagesThatLackAFieldAreRejected() {
    assertRejected("{\"v\":1,\"worker\":\"w\",\"results\":[]}", "field 'run': expected a text");
    assertRejected("{\"v\":1,\"run\":\"r\",\"results\":[]}", "field 'worker': expected a text");
    assertRejected(
        "{\"v\":1,\"run\":\"r\",\"worker\":\"w\"}", "field 'results': expected an array");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|field 'results': expected an array",
        "null|field 'results': expected an array",
        "[7]|result: expected [sequence, completed",
        "[[7]]|result: expected [sequence, completed",
        "[{\"a\":1,\"b\":2}]|result: expected [sequence, completed",
        "[[-1,0]]|sequence -1: expected 0 to 268435455",
        "[[268435456,0]]|sequence 268435456",
        "[[0.5,0]]|sequence 0.5",
        "[[0,-1]]|completed -1: expected 0 to 1000",
        "[[0,1001]]|completed 1001",
        "[[0,1000,[1,\"why\"]]]|result of more than 1000 tasks",
        "[[0,0,7]]|failure: expected [task id, reason]",
        "[[0,0,[1]]]|failure: expected [task id, reason]",
        "[[0,0,[1,2]]]|failure: expected [task id, reason]",
        "[[0,0,{\"a\":1,\"b\":\"c\"}]]|failure: expected [task id, reason]",
        "[[0,0,[-1,\"why\"]]]|task id -1",
      })
  void resultsThatAreNoneAreRejected(String results, String reason) {
    assertRejected(HEAD + results + "}", reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"number\":1|\"number\":-1|number -1: expected 0 to",
        "\"number\":1|\"number\":1e3|number 1000.0",
        "\"number\":1|\"class\":\"java.io.File\"|unknown field 'class'",
        "\"slots\":4|\"slots\":1000001|slots 1000001: expected 0 to 1000000",
        "\"slotsWithTask\":3|\"slotsWithTask\":5|slotsWithTask 5: expected 0 to 4",
        "\"completed\":2|\"completed\":9223372036854775807|completed 9223372036854775807",
        "\"failed\":1|\"failed\":null|failed null",
        "[1,2,3,4,5]|[1,2,3,4]|report: expected 5 slot times",
        "[1,2,3,4,5]|{\"a\":1}|report: expected 5 slot times",
        "[1,2,3,4,5]|[1,2,-3,4,5]|slot time -3",
        "[1,2,3,4,5]|[1,2,3,4,9223372036854775807]|slot time 9223372036854775807",
        "\"queueWait\":\"q\"|\"queueWait\":7|field 'queueWait': expected a text",
        "\"service\":\"s\"|\"service\":null|field 'service': expected a text",
        "\"SQS_REQUEST\"|\"DOLLAR\"|unit 'DOLLAR' is unknown",
        "\"SQS_REQUEST\"|7|expected [operation, unit, requests, units, throttled, failed]",
        "\"SendMessage\"|[]|expected [operation, unit, requests, units, throttled, failed]",
        "7,8,1,2|7,8,1|expected [operation, unit, requests, units, throttled, failed]",
        "7,8,1,2|7,-8,1,2|units -8",
      })
  void reportsThatAreNoneAreRejected(String valid, String spoilt, String reason) {
    assertThat(REPORT).contains(valid);
    assertRejected(HEAD + "[],\"report\":" + REPORT.replace(valid, spoilt) + "}", reason);
  }

  @Test
  void requestsThatAreObjectsAreRejected() {
    String object = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6}";
    String report = REPORT.replaceFirst("\"requests\":.*", "\"requests\":[" + object + "]}");
    assertRejected(HEAD + "[],\"report\":" + report + "}", "expected [operation, unit");
    report = REPORT.replaceFirst("\"requests\":.*", "\"requests\":" + object + "}");
    assertRejected(HEAD + "[],\"report\":" + report + "}", "expected an array of at most 50");
  }

  @Test
  void aReportThatIsNoObjectIsRejected() {
    for (String report : List.of("null", "[]", "7", "\"x\"")) {
      assertRejected(HEAD + "[],\"report\":" + report + "}", "'report': expected an object");
    }
  }

  @Test
  void otherVersionsUnknownFieldsAndGarbageAreRejected() {
    assertRejected(HEAD.replace("\"v\":1", "\"v\":2") + "[]}", "version 2: expected 1");
    assertRejected(HEAD + "[],\"tasks\":[]}", "unknown field 'tasks'");
    assertRejected(HEAD + "[],\"worker\":\"w\"}", "Duplicate field 'worker'");
    assertRejected(HEAD + "[]}x", "not JSON");
    assertRejected(" ".repeat(1_000_001), "too large: 1000001 characters");
  }

  @Test
  void noSpoiltMessageDoesMoreThanBeingRejected() {
    Random random = new Random(5);
    Mutations mutations = new Mutations(6);
    int rejected = 0;
    for (int i = 0; i < FUZZED_TEXTS; i++) {
      String text = mutations.mutate(codec.encode(randomMessage(random)));
      try {
        assertThat(codec.decode(text).worker().length()).isLessThanOrEqualTo(64);
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
