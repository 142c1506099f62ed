package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.results.MarkdownTable;
import dev.taskgauge.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** See the description. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "Prints the tables of result files as Markdown.")
final class TablesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Result files, or folders with them.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    for (Path file : files()) {
      spec.commandLine().getOut().println(MarkdownTable.of(ResultFile.read(file)));
    }
    return 0;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(path + ": expected a result file or a folder");
      }
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }
}
