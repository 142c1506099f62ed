package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsPlaceTest {
  @Test
  void anAddressIsKeptAsGiven() {
    URI endpoint = URI.create("http://127.0.0.1:9324");
    assertThat(new AwsPlace(null, null, endpoint, null).sqsEndpoint()).isEqualTo(endpoint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:9324", "ftp://host", "/path", "http:opaque"})
  void whatIsNoAddressIsRefused(String endpoint) {
    assertThatThrownBy(() -> new AwsPlace(null, null, URI.create(endpoint), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endpoint '" + endpoint + "'")
        .hasMessageContaining("expected an address such as http://127.0.0.1:9324");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://AKIA:secret@host:9324",
        "https://AKIA:secret@under_score",
        "https://AKIA@secret@under_score",
        "https://host?X-Amz-Signature=secret",
        "https://host#secret"
      })
  void anAddressThatMayHoldACredentialIsRefusedWithoutRepeatingIt(String endpoint) {
    assertThatThrownBy(() -> new AwsPlace(null, null, null, URI.create(endpoint)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected no user, password or parameters")
        .hasMessageNotContaining("secret");
  }
}
