package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Which regions are asked, without asking any. */
class SqsElsewhereTest {
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  @Test
  void theOtherRegionsOfThePartitionAreAskedAndThoseThatDoNotAnswerAreCounted() throws Exception {
    SqsElsewhere.Found found = look("eu-central-1");

    assertThat(asked)
        .contains("us-east-1", "eu-north-1", "ap-south-1")
        .doesNotContain("eu-central-1", "cn-north-1", "us-gov-west-1");
    assertThat(found.there()).containsExactly("eu-north-1", "us-east-1");
    assertThat(found.silent()).isEqualTo(1);
    assertThat(found.without()).isEqualTo(asked.size() - 3);
  }

  @Test
  void fromChinaChinaIsAsked() throws Exception {
    assertThat(look("cn-north-1").there()).isEmpty();
    assertThat(asked).contains("cn-northwest-1").noneMatch(region -> region.startsWith("us-"));
  }

  private SqsElsewhere.Found look(String own) throws Exception {
    URI emulator = URI.create("http://127.0.0.1:1");
    return new SqsElsewhere(
            new AwsAccess(own, null, emulator, null, true),
            "demo",
            (access, queueName) -> {
              assertThat(queueName).isEqualTo("demo");
              assertThat(access.sqsEndpoint()).isNull();
              String region = String.valueOf(access.region());
              asked.add(region);
              if (region.equals("ap-south-1")) {
                throw SdkClientException.create("no such region in this account");
              }
              return Set.of("us-east-1", "eu-north-1").contains(region);
            })
        .look();
  }
}
