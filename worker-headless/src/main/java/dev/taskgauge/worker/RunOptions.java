package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.Threshold;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an experiment is checked against. */
final class RunOptions {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Replace a value of the experiment files, such as workers=1,2,4, repetitions=5 or"
              + " backend.tasksPerMessage=1. May be given several times.")
  Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--fail-if",
      paramLabel = "CONDITION",
      description =
          "Exit with 4 where a point meets it, such as 'efficiency<0.9'. Of efficiency, throughput,"
              + " service-p99-ms, queue-wait-p99-ms or failed-tasks; also where no run of a point came"
              + " to its end. May be given several times.")
  List<Threshold> thresholds = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = "Compare with an earlier experiment of the same points.")
  @Nullable Path baseline;

  @Option(
      names = "--fail-if-slower",
      paramLabel = "PERCENT",
      description =
          "Exit with 4 where it is slower than --baseline by more than so much, such as 5%%: where"
              + " the whole 95 %% interval of the difference is. Of a search: where tasks have to be"
              + " longer by more than that.")
  @Nullable Percent slower;
}
