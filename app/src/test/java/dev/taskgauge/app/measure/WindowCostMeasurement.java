package dev.taskgauge.app.measure;

import dev.taskgauge.engine.result.RunStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;

/**
 * What the window costs a run at full speed: the same run of tasks without length in the window and
 * in the terminal, in turns, a process each. Of the two runs of each the second counts: during the
 * first one the compiler of the virtual machine works on the window's code beside it.
 *
 * <p>A program, run by hand after {@code mvn package} on a screen, with the class path of the app's
 * tests (as {@code mvn dependency:build-classpath -Dmdep.includeScope=test} prints it): {@code java
 * -cp … dev.taskgauge.app.measure.WindowCostMeasurement worker-headless/target/worker.jar 5
 * 500000000 2}. Arguments: worker.jar, the number of rounds, the tasks of a run, its workers.
 */
public final class WindowCostMeasurement {
  private static final Pattern RATE = Pattern.compile("RESULT ([0-9]+) tasks/s.*");

  private static final String WINDOW = "window";

  private WindowCostMeasurement() {}

  /** Prints a line a round, and the ratios. */
  public static void main(String[] args) throws Exception {
    if (args[0].equals(WINDOW)) {
      // A main class must not be an Application itself where JavaFX is on the class path.
      Application.launch(MeasuredWindow.class, args[1]);
      return;
    }
    Path jar = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("window-cost");
    Path file =
        Files.writeString(
            folder.resolve("experiment.json"),
            """
            { "version": 1, "name": "Window cost", "workload":
              { "kind": "sleep", "length": "0", "tasks": %s }, "backend": "LOCAL",
              "workers": %s, "warmUp": true, "repetitions": 2 }
            """
                .formatted(args[2], args[3]));
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      boolean windowFirst = round % 2 == 0;
      double first = windowFirst ? window(file) : terminal(jar, file, folder);
      double second = windowFirst ? terminal(jar, file, folder) : window(file);
      ratios[round] = windowFirst ? first / second : second / first;
      System.out.printf(Locale.ROOT, "round %d: window ÷ terminal %.4f%n", round, ratios[round]);
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "median %.4f, from %.4f to %.4f%n",
        ratios[rounds / 2],
        ratios[0],
        ratios[rounds - 1]);
  }

  private static double window(Path file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    for (String key : List.of("glass.platform", "prism.order")) {
      String value = System.getProperty(key);
      if (value != null) {
        command.add("-D" + key + "=" + value);
      }
    }
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            WindowCostMeasurement.class.getName(),
            WINDOW,
            file.toString()));
    return rate(command);
  }

  private static double terminal(Path jar, Path file, Path folder)
      throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "terminal");
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-jar",
            jar.toString(),
            "run",
            file.toString(),
            "--quiet",
            "--out",
            out.resolve("r").toString());
    run(command);
    double rate =
        RunStore.readRecord(out.resolve("r"))
            .runs()
            .getLast()
            .measurement()
            .throughputTasksPerSecond();
    System.out.printf(Locale.ROOT, "terminal %.0f tasks/s%n", rate);
    return rate;
  }

  private static double rate(List<String> command) throws IOException, InterruptedException {
    for (String line : run(command)) {
      Matcher matcher = RATE.matcher(line);
      if (matcher.matches()) {
        System.out.println("window   " + line);
        return Double.parseDouble(matcher.group(1));
      }
    }
    throw new IllegalStateException("no result of " + command);
  }

  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(lines::add);
    }
    process.waitFor();
    return lines;
  }
}
