package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.startup.JavaCommand;
import dev.taskgauge.benchmarks.startup.StartUpComparison;
import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "start-up",
    mixinStandardHelpOptions = true,
    description = {
      "worker.jar from the start of its process to its first task, on LOCAL and on SQS, and the"
          + " window until it is open: plain, and with what Java has to start sooner.",
      LocalAws.LICENCE_NOTICE
    })
final class StartUpCommand implements Callable<Integer> {
  private static final int WARM_UPS = 1;

  @Mixin private MeasureOptions options = new MeasureOptions();
  @Mixin private ServersOptions servers = new ServersOptions();
  @Mixin private WorkerJarOptions workerJar = new WorkerJarOptions();

  /** What can be measured apart. */
  enum Part {
    LOCAL,
    SQS,
    WINDOW
  }

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "PART",
      description = "What is measured: local, sqs, window (default: local and sqs).")
  private List<Part> parts = List.of(Part.LOCAL, Part.SQS);

  @Option(
      names = "--image",
      paramLabel = "FOLDER",
      description =
          "The application image of the window, as mvn -Pinstaller package makes it (default:"
              + " app/target/installer/TaskGauge).")
  private Path image = Path.of("app", "target", "installer", "TaskGauge");

  @Option(
      names = "--java",
      split = ",",
      paramLabel = "PROGRAM",
      description =
          "What runs worker.jar, such as …/bin/java; several are a line each (default: the Java that"
              + " runs this).")
  private List<Path> programs = List.of();

  @Override
  public Integer call() throws Exception {
    StartUpComparison comparison = new StartUpComparison(workerJar.workerJar().jar());
    List<JavaCommand> javas = javas();
    Alternation alternation = options.alternation(WARM_UPS);
    List<LineResult> lines = new ArrayList<>();
    if (parts.contains(Part.LOCAL)) {
      for (JavaCommand java : javas) {
        lines.add(comparison.measureLocal(java, alternation));
      }
    }
    if (parts.contains(Part.SQS)) {
      try (LocalSqs local = servers.start()) {
        for (JavaCommand java : javas) {
          lines.add(comparison.measureSqs(java, local, alternation));
        }
      }
    }
    if (parts.contains(Part.WINDOW)) {
      lines.add(StartUpComparison.measureWindow(image, alternation));
    }
    return options.finish(
        StartUpComparison.METRICS,
        lines,
        Map.of(
            "java",
            javas.stream()
                .map(java -> Integer.toString(java.version()))
                .collect(Collectors.joining(","))));
  }

  private List<JavaCommand> javas() throws IOException, InterruptedException {
    if (programs.isEmpty()) {
      return List.of(JavaCommand.own());
    }
    List<JavaCommand> javas = new ArrayList<>();
    for (Path program : programs) {
      javas.add(JavaCommand.of(program));
    }
    return javas;
  }
}
