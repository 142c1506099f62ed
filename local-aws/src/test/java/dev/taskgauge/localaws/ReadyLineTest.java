package dev.taskgauge.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyLineTest {

  @Test
  void isWrittenInOneWay() {
    assertThat(new ReadyLine(40821, 9).format())
        .isEqualTo("taskgauge-local-aws ready sqsPort=40821 dynamoDbPort=9");
  }

  @Test
  void isReadBack() {
    ReadyLine ready = new ReadyLine(40821, 65535);

    assertThat(ReadyLine.parse(ready.format())).contains(ready);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ready",
        "taskgauge-local-aws ready",
        "taskgauge-local-aws ready sqsPort=1 dynamoDbPort=",
        "taskgauge-local-aws ready sqsPort=123456 dynamoDbPort=1",
        "x taskgauge-local-aws ready sqsPort=1 dynamoDbPort=2"
      })
  void passesOverOtherLines(String line) {
    assertThat(ReadyLine.parse(line)).isEmpty();
  }
}
