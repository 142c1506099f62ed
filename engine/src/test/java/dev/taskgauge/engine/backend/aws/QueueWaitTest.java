package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.ManualClock;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

class QueueWaitTest {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final Object NOT_THERE = new Object();
  private static final SqsResources.QueueUrls URLS = new SqsResources.QueueUrls("a", "b", "c");
  private final SdkException slow = ApiCallAttemptTimeoutException.create(4_000);
  private final SdkException refused =
      SdkClientException.create("Connection refused", new ConnectException("Connection refused"));

  private final ManualClock clock = new ManualClock(-5);
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final List<String> troubles = new ArrayList<>();
  private final Deque<Object> answers = new ArrayDeque<>();
  private long eachNanos = 1;

  private static AwsServiceException error(String code) {
    return AwsServiceException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("words").build())
        .build();
  }

  private SqsResources.@Nullable QueueUrls look() {
    clock.advance(eachNanos);
    Object answer = answers.pop();
    if (answer instanceof SdkException e) {
      throw e;
    }
    return answer == NOT_THERE ? null : URLS;
  }

  private SqsResources.QueueUrls await() throws BackendException, InterruptedException {
    return new QueueWait(this::look, "demo", clock, PATIENCE_NANOS, cancelled, troubles::add)
        .await();
  }

  @Test
  void aFirstCallThatTimesOutIsTriedAgainAndTold() throws Exception {
    answers.addAll(List.of(slow, URLS));

    assertThat(await()).isEqualTo(URLS);
    assertThat(troubles)
        .singleElement()
        .asString()
        .startsWith("looking for queue demo: ")
        .endsWith("; trying again");
  }

  @Test
  void whatIsMissingIsWaitedForAndToldOnce() throws Exception {
    answers.addAll(List.of(NOT_THERE, NOT_THERE, URLS));

    assertThat(await()).isEqualTo(URLS);
    assertThat(troubles)
        .containsExactly("queue demo is not there yet; waiting for a client to create it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AccessDenied", "InvalidClientTokenId", "ExpiredToken"})
  void aClearMistakeIsNotTriedAgain(String code) {
    answers.addAll(List.of(error(code), URLS));

    assertThatThrownBy(this::await)
        .isInstanceOf(BackendException.class)
        .hasMessageStartingWith("looking for queue demo: ");
    assertThat(troubles).isEmpty();
  }

  @Test
  void anAddressWhereNobodyIsIsAMistake() {
    answers.addAll(List.of(refused, URLS));
    assertThatThrownBy(this::await).isInstanceOf(BackendException.class);

    answers.clear();
    answers.push(
        SdkClientException.create("x", new UnknownHostException("sqs.eu-nowhere-1.amazonaws.com")));
    assertThatThrownBy(this::await).hasMessageContaining("check the region");
  }

  @Test
  void whatHasAnsweredBeforeIsWaitedForHoweverLongItIsAway() throws Exception {
    eachNanos = PATIENCE_NANOS;
    answers.addAll(List.of(NOT_THERE, refused, slow, URLS));

    assertThat(await()).isEqualTo(URLS);
  }

  @Test
  void whatNeverAnswersIsGivenUp() {
    eachNanos = PATIENCE_NANOS;
    answers.addAll(List.of(slow, slow, URLS));

    assertThatThrownBy(this::await).isInstanceOf(BackendException.class).hasRootCause(slow);
    assertThat(answers).hasSize(1);
  }

  @Test
  void itCanBeCancelled() {
    answers.add(NOT_THERE);
    cancelled.countDown();

    assertThatThrownBy(this::await).hasMessage("stopped before there was a queue demo");
  }
}
