package dev.taskgauge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CrashModelTest {
  private final CrashModel model = new CrashModel(Runnable::run, "TaskGauge 1");
  private final List<String> logged = new ArrayList<>();
  private final Logger logger = Logger.getLogger(CrashModel.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void anErrorIsToldWithItsDetails() {
    model.uncaughtException(new Thread("measuring"), new IllegalStateException("no slots"));

    Crash crash = Objects.requireNonNull(model.shownProperty().get());
    assertThat(crash.what()).contains("IllegalStateException, no slots");
    assertThat(crash.details())
        .startsWith("TaskGauge 1\nThread: measuring\n")
        .contains("java.lang.IllegalStateException: no slots\n\tat ");
    assertThat(logged).containsExactly("Nothing caught this in the thread measuring");
  }

  @Test
  void oneIsToldAtATime() {
    model.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
    Crash first = model.shownProperty().get();
    model.uncaughtException(Thread.currentThread(), new IllegalArgumentException("second"));
    model.uncaughtException(Thread.currentThread(), new NullPointerException("third"));

    assertThat(model.shownProperty().get()).isSameAs(first);
    assertThat(model.othersProperty().get()).isEqualTo(2);
    assertThat(logged).hasSize(3);

    model.dismiss();
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.othersProperty().get()).isZero();
  }

  @Test
  void theSameErrorIsToldOnceAndLoggedEverRarer() {
    for (int time = 0; time < 150; time++) {
      model.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
      model.dismiss();
    }

    assertThat(model.shownProperty().get()).isNull();
    assertThat(logged).hasSize(3);
    assertThat(logged.get(2)).startsWith("The same for the 100th time");
  }

  @Test
  void memoryThatIsOutIsSaidInWords() {
    model.uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space"));

    assertThat(Objects.requireNonNull(model.shownProperty().get()).what())
        .isEqualTo("There was not enough memory.");
  }
}
