package dev.taskgauge.worker;

import dev.taskgauge.engine.deploy.AwsRole;
import dev.taskgauge.engine.deploy.LeastPolicy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the least IAM policy. */
@Command(
    name = "policy",
    customSynopsis = "java -jar worker.jar policy -s QUEUE [--role client|worker] [OPTIONS]",
    description = {
      "Prints the least IAM policy with which a client or a worker works on AWS.",
      "It allows what the program calls on the queues and the table of the queue name, no more."
          + " Calls nothing, and needs no credentials."
    },
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was printed", "2:wrong use", "70:unexpected error"},
    footer = {
      "",
      "Examples:",
      "  java -jar worker.jar policy -s demo --role worker --region eu-central-1 > worker.json",
      "  aws iam put-role-policy --role-name my-workers --policy-name taskgauge \\",
      "    --policy-document file://worker.json"
    })
final class PolicyCommand implements Callable<Integer> {
  private final CommandParts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--queue"},
      required = true,
      paramLabel = "QUEUE",
      description = "The name that the queues and the ledger are named after.")
  private String queue = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "client or worker. Default: one who is both.")
  private @Nullable AwsRole role;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Such as eu-central-1. Default: every region.")
  private @Nullable String region;

  @Option(
      names = "--account",
      paramLabel = "DIGITS",
      description = "The twelve digits of an AWS account. Default: every account.")
  private @Nullable String account;

  PolicyCommand(CommandParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    parts.console().out().print(json());
    return ExitCodes.DONE;
  }

  private String json() {
    try {
      QueueName.checkOfSqs(queue);
      LeastPolicy policy = new LeastPolicy(queue, region, account);
      return role == null ? policy.json(AwsRole.values()) : policy.json(role);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
