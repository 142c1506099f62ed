package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedMessageExceptionTest {
  /** The reason travels as an attribute, where SQS takes no control characters. */
  @Test
  void aReasonHoldsNoControlCharactersWhateverTheMessageHeld() {
    TaskMessageCodec codec = new TaskMessageCodec();
    for (String name : List.of("\\u0000", "\\u001b[2J", "\\n", "\\uffff", "\\u202e")) {
      assertThatExceptionOfType(RejectedMessageException.class)
          .isThrownBy(() -> codec.decode("{\"v\":1,\"" + name + "\":1}"))
          .satisfies(e -> assertThat(e.reason()).startsWith("unknown field '\ufffd"));
    }
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(new RejectedMessageException("a\ud83db").reason()).isEqualTo("a\ufffdb");
  }

  @Test
  void visibleCharactersOfAllLanguagesStay() {
    String reason = "unknown field 'é ж 漢 \ud83d\ude00'";
    assertThat(new RejectedMessageException(reason, new IllegalStateException()).reason())
        .isEqualTo(reason);
  }
}
