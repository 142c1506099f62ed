package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

class RetrierTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final ManualClock clock = new ManualClock(-5);
  private final List<String> troubles = new ArrayList<>();
  private final Retrier retrier = new Retrier(clock, PATIENCE_NANOS, troubles::add);

  private static AwsServiceException error(String code) {
    return AwsServiceException.builder()
        .message(code)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode(code).errorMessage("the words of AWS").build())
        .build();
  }

  /** Fails so often, taking some time each time, then works. */
  private final class Flaky implements Supplier<String> {
    private final RuntimeException failure;
    private final long eachNanos;
    private int failuresLeft;
    private int calls;

    Flaky(RuntimeException failure, int failures, long eachNanos) {
      this.failure = failure;
      this.failuresLeft = failures;
      this.eachNanos = eachNanos;
    }

    @Override
    public String get() {
      calls++;
      clock.advance(eachNanos);
      if (failuresLeft-- > 0) {
        throw failure;
      }
      return "worked";
    }
  }

  @Test
  void whatWorksIsCalledOnce() throws Exception {
    Flaky call = new Flaky(error("x"), 0, 1);

    assertThat(retrier.call("trying", call)).isEqualTo("worked");
    assertThat(call.calls).isEqualTo(1);
    assertThat(troubles).isEmpty();
  }

  @Test
  void passingErrorsAreTriedAgainAfterAPauseAndTold() throws Exception {
    Flaky call = new Flaky(error("ServiceUnavailable"), 2, 1);
    long startNanos = System.nanoTime();

    assertThat(retrier.call("trying", call)).isEqualTo("worked");

    assertThat(call.calls).isEqualTo(3);
    // A quarter of 50 ms, then of 100 ms, at least.
    assertThat(System.nanoTime() - startNanos)
        .isGreaterThanOrEqualTo(TimeUnit.MICROSECONDS.toNanos(37_500));
    assertThat(troubles)
        .hasSize(2)
        .containsOnly("trying: ServiceUnavailable: the words of AWS; trying again");
  }

  @Test
  void connectionsThatBreakAreTriedAgain() throws Exception {
    Flaky call = new Flaky(SdkClientException.create("Unable to execute HTTP request"), 1, 1);

    assertThat(retrier.call("trying", call)).isEqualTo("worked");
  }

  @Test
  void lastingErrorsAreThrownAtOnce() {
    Flaky call = new Flaky(error("AccessDenied"), 9, 1);

    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> retrier.call("trying", call))
        .withMessageStartingWith("trying: not allowed: the words of AWS")
        .withCauseInstanceOf(AwsServiceException.class);
    assertThat(call.calls).isEqualTo(1);
    assertThat(troubles).isEmpty();
  }

  @Test
  void patienceCountsFromTheFirstFailureAndEnds() {
    Flaky call = new Flaky(error("InternalError"), 99, PATIENCE_NANOS / 2);

    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> retrier.call("trying", call))
        .withMessage("trying: InternalError: the words of AWS");
    assertThat(call.calls).isEqualTo(4);
  }

  @Test
  void patienceIsNewForEveryCall() throws Exception {
    assertThat(retrier.call("one", new Flaky(error("x"), 1, PATIENCE_NANOS))).isEqualTo("worked");
    assertThat(retrier.call("two", new Flaky(error("x"), 1, PATIENCE_NANOS))).isEqualTo("worked");
  }

  @Test
  void closeEndsTheWait() throws Exception {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                retrier.pause(TimeUnit.HOURS.toNanos(4), "trying", error("x"));
              } catch (BackendException | InterruptedException e) {
                ended.complete(e);
              }
            });
    thread.start();
    retrier.close();

    assertThat(ended.get(20, TimeUnit.SECONDS))
        .isInstanceOf(BackendException.class)
        .hasMessage("trying: x: the words of AWS");
    thread.join();
  }

  @Test
  void afterCloseTheFirstFailureIsTheLast() {
    retrier.close();
    Flaky call = new Flaky(error("InternalError"), 99, 1);

    assertThatThrownBy(() -> retrier.call("trying", call)).isInstanceOf(BackendException.class);
    assertThat(call.calls).isEqualTo(1);
  }

  @Test
  void anAbortedCallIsAnInterrupt() {
    Flaky call = new Flaky(AbortedException.create("Thread was interrupted"), 9, 1);

    assertThatThrownBy(() -> retrier.call("trying", call))
        .isInstanceOf(InterruptedException.class)
        .hasCauseInstanceOf(AbortedException.class);
  }

  /** It ended the thread that sent, deleted or received, and the run waited for ever. */
  @Test
  void whatNobodyExpectsIsToldLikeWhatIsExpected() {
    Flaky call = new Flaky(new IllegalStateException("of the SDK"), 9, 1);

    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(() -> retrier.call("trying", call))
        .withMessage("trying: java.lang.IllegalStateException: of the SDK");
    assertThat(call.calls).isEqualTo(1);
  }
}
