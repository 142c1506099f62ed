package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.ThisMachine;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsAddressesTest {
  private static final String REGION = "region eu-central-1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sqs.eu-central-1.amazonaws.com",
        "https://sqs.cn-north-1.amazonaws.com.cn:443/",
        "HTTPS://DYNAMODB.EU-CENTRAL-1.API.AWS",
        "https://vpce-1.sqs.eu-central-1.vpce.amazonaws.com"
      })
  void addressesOfAwsAreAws(String endpoint) {
    URI address = URI.create(endpoint);
    assertThat(AwsAddresses.isAws(new AwsPlace(null, null, address, null), REGION)).isTrue();
    assertThat(AwsAddresses.isAws(AwsPlace.DEFAULT, endpoint + ", " + endpoint)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9324",
        "http://localhost:4566/x",
        "http://[::1]:8000",
        "https://sqs.eu-central-1.amazonaws.com.example.org",
        "https://example.org/sqs.eu-central-1.amazonaws.com"
      })
  void otherAddressesAreNot(String endpoint) {
    URI address = URI.create(endpoint);
    assertThat(AwsAddresses.isAws(new AwsPlace(null, null, null, address), REGION)).isFalse();
    assertThat(
            AwsAddresses.isAws(
                AwsPlace.DEFAULT, "https://sqs.eu-central-1.amazonaws.com and " + endpoint))
        .isFalse();
  }

  @Test
  void whatNamesNoAddressIsAws() {
    assertThat(AwsAddresses.isAws(AwsPlace.DEFAULT, REGION)).isTrue();
  }

  @Test
  void thisMachineIsNot() {
    assertThat(AwsAddresses.isAws(new ThisMachine(2), REGION)).isFalse();
  }
}
