package dev.taskgauge.worker;

import dev.taskgauge.engine.deploy.WorkerCommandLine;
import dev.taskgauge.engine.deploy.WorkerUserData;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints user-data that makes an EC2 instance a worker. */
@Command(
    name = "user-data",
    customSynopsis = "java -jar worker.jar user-data -s QUEUE -t N --jar ADDRESS [OPTIONS]",
    description = {
      "Prints user-data with which an EC2 instance becomes a worker.",
      "It is a script for Amazon Linux 2023, Debian and Ubuntu: it installs Java, fetches worker.jar"
          + " and runs it as a service of systemd. It may be run again. The role of the instance"
          + " needs what worker.jar policy --role worker prints, and s3:GetObject where worker.jar"
          + " comes from S3."
    },
    versionProvider = MainCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was printed", "2:wrong use", "70:unexpected error"},
    footer = {
      "",
      "Example:",
      "  java -jar worker.jar user-data -s demo -t 16 --region eu-central-1 \\",
      "    --jar s3://my-bucket/worker.jar > user-data.sh",
      "  aws ec2 run-instances --user-data file://user-data.sh --iam-instance-profile Name=my-workers \\",
      "    --image-id ami-… --instance-type c7i.large --count 4"
    })
final class UserDataCommand implements Callable<Integer> {
  private final CommandParts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--queue"},
      required = true,
      paramLabel = "QUEUE",
      description = "The queue that the worker serves.")
  private String queue = "";

  @Option(
      names = {"-t", "--threads"},
      required = true,
      paramLabel = "N",
      description = "How many slots an instance has, 1 to 10000.")
  private SlotCount threads = new SlotCount(1);

  @Option(
      names = "--jar",
      required = true,
      paramLabel = "ADDRESS",
      description = "Where worker.jar is: https://… or s3://…")
  private String jar = "";

  @Option(
      names = "--sha256",
      paramLabel = "SUM",
      description = "What worker.jar has to be, as sha256sum prints it. Default: not checked.")
  private @Nullable String sha256;

  @ArgGroup(validate = false, exclusive = false, heading = "%nAWS:%n")
  private AwsOptions aws = new AwsOptions();

  UserDataCommand(CommandParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    parts.console().out().print(script());
    return ExitCodes.DONE;
  }

  private String script() {
    try {
      QueueName.checkOfSqs(queue);
      return new WorkerUserData(
              new WorkerCommandLine(queue, aws.place(), threads.slots()), jar, sha256)
          .script();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
