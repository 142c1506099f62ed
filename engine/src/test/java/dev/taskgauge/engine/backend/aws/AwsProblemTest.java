package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class AwsProblemTest {
  private static AwsServiceException error(String code) {
    return AwsServiceException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("words").build())
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AccessDenied|not allowed: words; worker.jar policy prints the least that has to be",
        "AccessDeniedException|not allowed: words; worker.jar policy prints the least that has to be",
        "ExpiredToken|the AWS credentials have expired; sign in again",
        "InvalidClientTokenId|AWS does not know these credentials (InvalidClientTokenId)",
        "SignatureDoesNotMatch|AWS does not know these credentials (SignatureDoesNotMatch)",
        "Throttling|Throttling: words",
        "''|words",
      })
  void saysWhatTheServiceAnsweredInWords(String code, String reason) {
    assertThat(AwsProblem.reason(error(code))).isEqualTo(reason);
    assertThat(AwsProblem.toBackendException("asking", error(code)))
        .hasMessage("asking: " + reason);
  }

  @Test
  void saysWhatIsMissingHere() {
    assertThat(
            AwsProblem.reason(
                SdkClientException.create("Unable to load credentials from any of the providers")))
        .startsWith("no AWS credentials found; set AWS_ACCESS_KEY_ID");
    assertThat(AwsProblem.reason(SdkClientException.create("Unable to load region from any")))
        .isEqualTo("no AWS region configured; give a region such as eu-central-1");
    assertThat(AwsProblem.reason(SdkClientException.create("Connection reset")))
        .isEqualTo("Connection reset");
  }

  @Test
  void anAddressThatDoesNotExistPointsToTheRegion() {
    assertThat(
            AwsProblem.reason(
                SdkClientException.create(
                    "Received an UnknownHostException",
                    new UnknownHostException("sqs.eu-nowhere-1.amazonaws.com: Name unknown"))))
        .isEqualTo(
            "sqs.eu-nowhere-1.amazonaws.com: Name unknown; check the region or the endpoint, and"
                + " the network");
  }

  @Test
  void anErrorWithoutDetailsHasAReasonToo() {
    AwsServiceException bare = AwsServiceException.builder().message("502").build();

    assertThat(AwsProblem.code(bare)).isEmpty();
    assertThat(AwsProblem.reason(bare)).startsWith("502");
    assertThat(AwsProblem.isPassing(bare)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throttling",
        "ThrottlingException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "InternalError",
        "InternalFailure",
        "ServiceUnavailable",
        ""
      })
  void whatMayPassIsTriedAgain(String code) {
    assertThat(AwsProblem.isPassing(error(code))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessDenied",
        "ExpiredToken",
        "QueueDoesNotExist",
        "AWS.SimpleQueueService.NonExistentQueue",
        "ResourceNotFoundException",
        "ValidationException"
      })
  void whatStaysIsNot(String code) {
    assertThat(AwsProblem.isPassing(error(code))).isFalse();
  }

  @Test
  void aQueueThatIsGoneStaysGone() {
    AwsServiceException gone =
        (AwsServiceException)
            QueueDoesNotExistException.builder()
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("AWS.SimpleQueueService.NonExistentQueue")
                        .build())
                .build();
    assertThat(AwsProblem.isPassing(gone)).isFalse();
  }

  @Test
  void withoutCredentialsOrRegionTryingAgainIsNoUse() {
    assertThat(AwsProblem.isPassing(SdkClientException.create("Unable to load credentials")))
        .isFalse();
    assertThat(AwsProblem.isPassing(SdkClientException.create("Unable to load region"))).isFalse();
    assertThat(AwsProblem.isPassing(SdkClientException.create("Read timed out"))).isTrue();
  }
}
