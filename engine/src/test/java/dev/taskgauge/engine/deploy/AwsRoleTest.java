package dev.taskgauge.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.aws.SqsCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the policies allow is what the code calls: a new call needs its action here, and back. */
class AwsRoleTest {
  @Test
  void aClientMayDoWhatItsCodeDoesAndNoMore() {
    Set<String> needed =
        CallsOfAws.from(
            List.of(
                "SqsBackend.open",
                "SqsBackend.openClient",
                "SqsBackend.existing",
                "SqsBackend.delete",
                "SqsCheck.steps",
                "SqsElsewhere.look",
                "SqsFleetLook.open",
                "SqsFleetLook.look"),
            // A worker in the process of the client, as tests have it.
            List.of("SqsBackend.openWorker"));

    assertThat(allowed(AwsRole.CLIENT)).isEqualTo(needed);
  }

  @Test
  void aWorkerMayDoWhatItsCodeDoesAndNoMore() {
    Set<String> needed = CallsOfAws.from(List.of("SqsWorkerHost.open"), List.of());

    assertThat(allowed(AwsRole.WORKER)).isEqualTo(needed);
  }

  @Test
  void everyStatementOfPartiQlIsKnownHere() {
    assertThat(CallsOfAws.callersOfStatements())
        .containsExactlyInAnyOrder("Claims.claim", "Claims.takeOver", "Claims.release");
  }

  @Test
  void theCheckKnowsWhatAClientNeedsAndTriesWhatItSaysFirst() {
    assertThat(SqsCheck.ACTIONS)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(allowed(AwsRole.CLIENT));
    Set<String> tried = CallsOfAws.from(List.of("SqsCheck.steps"), List.of());
    assertThat(SqsCheck.ACTIONS.subList(0, tried.size())).hasSameElementsAs(tried);
  }

  private static Set<String> allowed(AwsRole role) {
    Set<String> allowed = new TreeSet<>();
    for (OwnedResource resource : OwnedResource.values()) {
      role.actionsOn(resource).forEach(action -> allowed.add(resource.service() + ":" + action));
    }
    return allowed;
  }

  @Test
  void noActionIsNamedTwice() {
    for (AwsRole role : AwsRole.values()) {
      Arrays.stream(OwnedResource.values())
          .forEach(resource -> assertThat(role.actionsOn(resource)).doesNotHaveDuplicates());
    }
  }
}
