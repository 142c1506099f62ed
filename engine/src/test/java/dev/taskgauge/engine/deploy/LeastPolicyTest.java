package dev.taskgauge.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.taskgauge.engine.result.Golden;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastPolicyTest {
  @ParameterizedTest
  @EnumSource
  void aPolicyReadsAsWritten(AwsRole role) throws Exception {
    LeastPolicy policy = new LeastPolicy("demo", "eu-central-1", "123456789012");
    for (Locale locale : Golden.locales().toList()) {
      Golden.assertMatches(
          LeastPolicyTest.class,
          "policy-" + role.word() + ".json",
          Golden.under(locale, () -> policy.json(role)));
    }
  }

  @Test
  void withoutRegionAndAccountItHoldsInAllOfThem() {
    assertThat(new LeastPolicy("demo", null, null).json(AwsRole.WORKER))
        .contains("\"arn:aws:sqs:*:*:demo\"", "\"arn:aws:dynamodb:*:*:table/demo-ledger\"");
  }

  @Test
  void regionsInChinaAndOfTheGovernmentNameResourcesDifferently() {
    assertThat(new LeastPolicy("demo", "cn-north-1", null).json(AwsRole.CLIENT))
        .contains("\"arn:aws-cn:sqs:cn-north-1:*:demo-dead\"");
    assertThat(new LeastPolicy("demo", "us-gov-west-1", null).json(AwsRole.CLIENT))
        .contains("\"arn:aws-us-gov:sqs:us-gov-west-1:*:demo-results\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu central 1", "*", "", "eu-central-1:*"})
  void aRegionThatIsNoneIsRefused(String region) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeastPolicy("demo", region, null))
        .withMessage("region '" + region + "': expected a name such as eu-central-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901", "1234-5678-9012", "*"})
  void anAccountThatIsNoneIsRefused(String account) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeastPolicy("demo", null, account))
        .withMessage("account '" + account + "': expected the twelve digits of an AWS account");
  }
}
