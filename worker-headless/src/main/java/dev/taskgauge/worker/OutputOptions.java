package dev.taskgauge.worker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is printed and written. */
final class OutputOptions {
  @Option(names = "--json", description = "Print the record as JSON instead of the report.")
  boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write record.json, summary.csv and timeline.csv into a directory, replacing earlier"
              + " ones.")
  @Nullable Path directory;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no progress; errors and the result only.")
  boolean quiet;
}
