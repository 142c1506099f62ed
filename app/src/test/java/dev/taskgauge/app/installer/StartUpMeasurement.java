package dev.taskgauge.app.installer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long it takes from the start of a process until the window says that it is open, and the
 * processor's time in it, which says more on a machine that others use, too: for a JDK with a class
 * path, as {@code mvn} starts it, and for an application image without and with its AOT cache. The
 * three take turns, so that what else the machine does hits all alike.
 *
 * <p>A program, run by hand after {@code mvn -Pinstaller package}, on a screen or with {@code
 * -Dglass.platform=Headless} in {@code JAVA_TOOL_OPTIONS}: {@code java -cp
 * app/target/test-classes:app/target/classes dev.taskgauge.app.installer.StartUpMeasurement
 * app/target/installer/TaskGauge 10}.
 */
final class StartUpMeasurement {
  private static final String SIGN = "TaskGauge window: opened.";
  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  private StartUpMeasurement() {}

  /** Takes the image, and how many rounds. */
  public static void main(String[] args) throws Exception {
    AppImage image = new AppImage(Path.of(args[0]));
    int rounds = Integer.parseInt(args[1]);
    Map<String, ProcessBuilder> ways = new LinkedHashMap<>();
    ways.put("JDK, class path", started("", jdk(image)));
    String launcher = image.folder().resolve("bin").resolve(InstallerBuild.NAME).toString();
    ways.put("image, no cache", started("-XX:AOTMode=off ", List.of(launcher)));
    ways.put("image, AOT cache", started("", List.of(launcher)));
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, ProcessBuilder> way : ways.entrySet()) {
        Start start = start(way.getValue());
        if (round > 0) { // The first one brings the files into memory.
          starts.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(start);
        }
      }
    }
    starts.forEach(
        (way, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-18s %s elapsed, %s of processors%n",
                way,
                summary(all, Start::elapsedMillis),
                summary(all, Start::processorMillis)));
  }

  private record Start(double elapsedMillis, double processorMillis) {}

  private static String summary(List<Start> starts, ToDoubleFunction<Start> value) {
    double[] sorted = starts.stream().mapToDouble(value).sorted().toArray();
    int last = sorted.length - 1;
    return String.format(
        Locale.ROOT,
        "median %,.0f ms (%,.0f–%,.0f)",
        (sorted[last / 2] + sorted[(last + 1) / 2]) / 2,
        sorted[0],
        sorted[last]);
  }

  private static List<String> jdk(AppImage image) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        String.join(File.pathSeparator, image.classPath()),
        "dev.taskgauge.app.Launcher");
  }

  private static ProcessBuilder started(String options, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    String given = System.getenv(OPTIONS);
    builder
        .environment()
        .put(OPTIONS, options + "-Dtaskgauge.smoke=true " + (given == null ? "" : given));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static Start start(ProcessBuilder builder) throws IOException, InterruptedException {
    long startNanos = System.nanoTime();
    Process process = builder.start();
    Start start = null;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(SIGN)) {
          double elapsedMillis = (System.nanoTime() - startNanos) / 1e6;
          Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
          start = new Start(elapsedMillis, used.toMillis());
        }
      }
    }
    if (process.waitFor() != 0 || start == null) {
      throw new IllegalStateException(builder.command().get(0) + " opened no window");
    }
    return start;
  }
}
