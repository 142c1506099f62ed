package dev.taskgauge.engine.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The least IAM policy with which the client or a worker of a queue name works, as JSON for the IAM
 * console or the AWS CLI.
 *
 * @param queueName the name that the queues and the ledger are named after
 * @param region such as {@code eu-central-1}; null for every region
 * @param account twelve digits; null for every account, which a policy of one's own account means
 *     anyway
 */
public record LeastPolicy(String queueName, @Nullable String region, @Nullable String account) {
  private static final String LANGUAGE_VERSION = "2012-10-17";
  private static final String ALL = "*";
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  public LeastPolicy {
    SqsSettings.checkQueueName(queueName);
    checkRegion(region);
    if (account != null && !ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException(
          "account '" + account + "': expected the twelve digits of an AWS account");
    }
  }

  private static void checkRegion(@Nullable String region) {
    if (region != null && !isRegion(region)) {
      throw new IllegalArgumentException(
          "region '" + region + "': expected a name such as eu-central-1");
    }
  }

  /** Whether it has the form of a region's name. */
  public static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  /** The policy of one who has all of these roles, with a line end at its end. */
  public String json(AwsRole... roles) {
    ObjectNode policy =
        JsonMapper.builder().build().createObjectNode().put("Version", LANGUAGE_VERSION);
    ArrayNode statements = policy.putArray("Statement");
    for (AwsRole role : roles) {
      for (OwnedResource resource : OwnedResource.values()) {
        add(statements.addObject(), role, resource);
      }
    }
    return print(policy);
  }

  private void add(ObjectNode statement, AwsRole role, OwnedResource resource) {
    statement.put("Sid", "TaskGauge" + capitalised(role.word()) + resource.label());
    statement.put("Effect", "Allow");
    ArrayNode actions = statement.putArray("Action");
    role.actionsOn(resource).forEach(action -> actions.add(resource.service() + ":" + action));
    statement.put("Resource", arn(resource));
  }

  /** Different partitions name their resources differently; the region tells which it is. */
  private String arn(OwnedResource resource) {
    return String.join(
        ":",
        "arn",
        partition(),
        resource.service(),
        region == null ? ALL : region,
        account == null ? ALL : account,
        resource.inArn(queueName));
  }

  private String partition() {
    if (region == null) {
      return "aws";
    }
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String print(ObjectNode policy) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return JsonMapper.builder()
              .build()
              .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(policy)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree always has a text", e);
    }
  }
}
