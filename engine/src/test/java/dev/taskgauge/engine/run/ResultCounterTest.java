package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultCounterTest {
  private final ResultCounter counter = new ResultCounter("mine");

  @Test
  void countsEachMessageOnceHoweverOftenItsResultComes() {
    MessageResult result = new MessageResult("mine", 3, 5, List.of(new TaskFailure(1, "x")));
    counter.count(result);
    counter.count(result);
    counter.count(new MessageResult("mine", 4, 2, List.of()));

    assertThat(counter.completed()).isEqualTo(7);
    assertThat(counter.failed()).isEqualTo(1);
    assertThat(counter.finished()).isEqualTo(8);
    assertThat(counter.duplicates()).isEqualTo(6);
  }

  @Test
  void ignoresResultsOfAnotherRun() {
    counter.count(new MessageResult("other", 3, 5, List.of()));

    assertThat(counter.finished()).isZero();
    assertThat(counter.duplicates()).isZero();
  }

  @Test
  void aLongRunKeepsNoBitOfWhatAllHasEnded() {
    int messages = 5_000_000;
    for (int i = 0; i < messages; i++) {
      // A little out of order, as from several slots.
      counter.count(new MessageResult("mine", i ^ 7, 1, List.of()));
    }

    assertThat(counter.completed()).isEqualTo(messages);
    assertThat(counter.duplicates()).isZero();
    assertThat(counter.kept()).isLessThan(200_000);
    counter.count(new MessageResult("mine", 12, 1, List.of()));
    counter.count(new MessageResult("mine", messages - 1, 1, List.of()));
    assertThat(counter.duplicates()).isEqualTo(2);
  }

  @Test
  void oneThatIsMissingUntilTheEndCountsThen() {
    int messages = 300_000;
    for (int i = 1; i < messages; i++) {
      counter.count(new MessageResult("mine", i, 1, List.of()));
    }
    counter.count(new MessageResult("mine", 77, 1, List.of()));
    counter.count(new MessageResult("mine", 0, 1, List.of()));

    assertThat(counter.completed()).isEqualTo(messages);
    assertThat(counter.duplicates()).isEqualTo(1);
  }
}
