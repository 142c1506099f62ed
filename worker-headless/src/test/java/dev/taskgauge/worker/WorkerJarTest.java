package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts the jar that was built, with this Java and with the one of the command line. */
class WorkerJarTest {
  private static final Path JAR = Path.of("target", "worker.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  static Stream<Path> javas() throws IOException {
    Path here = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
    List<Path> javas = new ArrayList<>(List.of(here));
    for (String entry : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path java = Path.of(entry, "java");
      if (Files.isExecutable(java)) {
        javas.add(java.toRealPath());
        break;
      }
    }
    return javas.stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void runsAWorkload(Path java) throws IOException, InterruptedException {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x40\n");
    Path out = folder.resolve("out");

    Ended ended =
        run(
            java,
            "client",
            "-s",
            "LOCAL",
            "-t",
            "4",
            "-w",
            tasks.toString(),
            "--out",
            out.toString());

    assertThat(ended.err()).contains("40 tasks").doesNotContain("WARNING");
    assertThat(ended.out()).contains("40 completed, 0 failed", "where the slot time went");
    assertThat(ended.exitCode()).isZero();
    assertThat(RunStore.readRecord(out).runs().get(0).measurement().tasks().completed())
        .isEqualTo(40);
    assertThat(Files.readAllLines(out.resolve("summary.csv"))).hasSize(2);
  }

  /** Statistics, charts and the report come from libraries of which the jar holds but a part. */
  @ParameterizedTest
  @MethodSource("javas")
  void runsAnExperiment(Path java) throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("small.json"),
            """
            {
              "version": 1,
              "name": "Small",
              "workload": { "kind": "sleep", "length": "1ms", "tasksPerWorker": 5 },
              "backend": "LOCAL",
              "workers": [1, 2, 3, 4],
              "repetitions": 3
            }
            """);
    Path out = folder.resolve("out");

    Ended ended = run(java, "run", file.toString(), "--out", out.toString());

    assertThat(ended.err()).contains("warm-up 1", "12/12").doesNotContain("WARNING", "\tat ");
    assertThat(ended.out()).contains("95 %", "- Throughput is highest with");
    assertThat(ended.exitCode()).isZero();
    assertThat(RunStore.readRecord(out).runs()).hasSizeGreaterThan(12);
    assertThat(out)
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/throughput.png")
        .isDirectoryContaining("glob:**/throughput.svg")
        .isDirectoryContaining("glob:**/throughput.pdf");
  }

  /** It ended with an unexpected error, as nothing can be drawn while a Java ends. */
  @Test
  void anExperimentThatIsTerminatedKeepsItsRecord() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("long.json"),
            """
            { "version": 1, "name": "Long", "backend": "LOCAL", "workers": 1, "warmUp": false,
              "order": "as-given",
              "workload": { "kind": "sleep", "length": ["1ms", "60s"], "tasks": 1 } }
            """);
    Path out = folder.resolve("out");
    Process process =
        start(javas().findFirst().orElseThrow(), "run", file.toString(), "--out", out.toString());
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      String line = err.readLine();
      while (line != null && !line.startsWith("1/2")) {
        line = err.readLine();
      }
      new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
      assertThat(err.lines().toList())
          .noneMatch(each -> each.contains("unexpected"))
          .anyMatch(each -> each.contains("--resume " + out));
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }

    ExperimentRecord record = RunStore.readRecord(out);
    assertThat(record.end()).isEqualTo(ExperimentEnd.STOPPED);
    assertThat(record.runs().get(0).measurement().end()).isEqualTo(RunEnd.DONE);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void wrongFileIsRefused(Path java) throws IOException, InterruptedException {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms\nrun away\n");

    Ended ended = run(java, "client", "-t", "4", "-w", tasks.toString());

    assertThat(ended.err()).contains(tasks + ":2: ").doesNotContain("\tat ");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void interruptPrintsWhatWasMeasured(Path java) throws IOException, InterruptedException {
    assumeTrue(
        !IgnoredSignals.interruptIsIgnored(),
        "a background shell makes its processes ignore SIGINT");
    assertStopped(java, "INT", 130);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void terminatePrintsWhatWasMeasured(Path java) throws IOException, InterruptedException {
    assertStopped(java, "TERM", 143);
  }

  private void assertStopped(Path java, String signal, int exitCode)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        start(
            java,
            "client",
            "-t",
            "50",
            "--tasks",
            "100000",
            "--length",
            "100ms",
            "--out",
            out.toString());
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(err.readLine()).contains("100,000 tasks");
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(text(process.getInputStream())).contains("STOPPED after ", "of 100,000 tasks");
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(exitCode);
    } finally {
      process.destroyForcibly();
    }

    ExperimentRecord record = RunStore.readRecord(out);
    assertThat(record.runs().get(0).measurement().end()).isEqualTo(RunEnd.STOPPED);
  }

  @Test
  void readerThatGoesAwayIsNoError() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "\"$0\" -jar \"$1\" client --help | head -1",
                javas().findFirst().orElseThrow().toString(),
                JAR.toString())
            .redirectErrorStream(true)
            .start();

    assertThat(text(process.getInputStream())).startsWith("Usage:").hasLineCount(1);
    assertThat(process.waitFor()).isZero();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void terminalGetsABar(Path java) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes a terminal");
    String command = java + " -jar " + JAR + " client -t 2 --tasks 100 --length 10ms";
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
            .redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");

    Process process = builder.start();

    assertThat(text(process.getInputStream()))
        .contains("\rrun 1", "/100 (", "\rLOCAL on 2 workers");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void fullDiskIsAnError() throws IOException, InterruptedException {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "Linux has a device that is always full");
    Path err = folder.resolve("err.txt");

    Process process =
        builder(javas().findFirst().orElseThrow(), "client", "--help")
            .redirectOutput(full)
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(70);
    assertThat(err).content().startsWith("taskgauge: standard output can not be written: ");
  }

  @Test
  void isSlim() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(16_500_000);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE")
          .noneMatch(name -> name.startsWith("javafx/") || name.startsWith("org/jline/terminal/"));
    }
  }

  /** What the LGPL asks of a program that has one of its libraries inside. */
  @Test
  void saysWhoseTheChartLibraryIsAndHowToReplaceIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(entry(jar, "META-INF/LGPL-2.1.txt"))
          .contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1, February 1999");
      assertThat(entry(jar, "META-INF/NOTICE"))
          .contains("JFreeChart 1.5.6", "https://github.com/jfree/jfreechart/tree/v1.5.6")
          .contains("java -cp jfreechart.jar:worker.jar dev.taskgauge.worker.Main");
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void drawsChartsWithWhatIsInside(Path java) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process process =
        clean(
                new ProcessBuilder(
                    java.toString(),
                    "-cp",
                    JAR + File.pathSeparator + Path.of("target", "test-classes").toAbsolutePath(),
                    ChartProgram.class.getName(),
                    folder.toString()))
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(err).isEmptyFile();
    assertThat(process.exitValue()).isZero();
    assertThat(ImageIO.read(folder.resolve("chart.png").toFile()).getWidth()).isEqualTo(1800);
    assertThat(folder.resolve("chart.svg")).content().contains("<svg ", ">10 s (report)</text>");
    assertThat(Files.readString(folder.resolve("chart.pdf"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }

  /** DynamoDB Local may not be handed on, and no server is small. */
  @Test
  void holdsNothingOfTheServers() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("dev/taskgauge/localaws/LocalAws.class")
          .noneMatch(name -> name.startsWith("com/amazonaws/services/dynamodbv2/local/"))
          .noneMatch(name -> name.startsWith("software/amazon/dynamodb/"))
          .noneMatch(name -> name.startsWith("org/elasticmq/"))
          .noneMatch(name -> name.startsWith("org/eclipse/jetty/"))
          .noneMatch(name -> name.startsWith("org/apache/pekko/"))
          .noneMatch(name -> name.startsWith("scala/"))
          .noneMatch(name -> name.startsWith("io/netty/"));
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void startsServersThatItDoesNotHold(Path java) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process process = builder(java, "local-aws").redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine())
          .startsWith("export AWS_ENDPOINT_URL_SQS=http://127.0.0.1:")
          .contains(" AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:", " AWS_ACCESS_KEY_ID=");
      assertThat(out.readLine()).isEqualTo("java -jar " + JAR + " worker -s demo -t 4");
      assertThat(out.readLine()).startsWith("java -jar " + JAR + " client -s demo --slots 4 ");
      ProcessHandle servers = process.descendants().findFirst().orElseThrow();

      new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(servers.onExit()).succeedsWithin(PATIENCE);
      assertThat(err).content().startsWith("Starts ElasticMQ (Apache-2.0) and DynamoDB Local (");
    } finally {
      process.destroyForcibly();
    }
  }

  /** The proof that what the AWS SDK needs was packed, and what worker processes need. */
  @ParameterizedTest
  @MethodSource("javas")
  void runsOnSqsOfThisMachine(Path java) throws IOException, InterruptedException {
    Ended ended =
        run(
            java,
            "client",
            "-s",
            "demo",
            "--this-machine",
            "-t",
            "2",
            "--processes",
            "2",
            "--tasks",
            "40",
            "--length",
            "1ms");

    assertThat(ended.err())
        .contains("Starts ElasticMQ (Apache-2.0) and DynamoDB Local (", "40 tasks")
        .doesNotContain("SLF4J", "WARNING");
    assertThat(ended.out()).startsWith("SQS on 2 workers").contains("40 completed, 0 failed");
    assertThat(ended.exitCode()).isZero();
  }

  private record Ended(int exitCode, String out, String err) {}

  private Ended run(Path java, String... args) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process process = builder(java, args).redirectError(err.toFile()).start();
    String out = text(process.getInputStream());
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, Files.readString(err));
  }

  private static Process start(Path java, String... args) throws IOException {
    return builder(java, args).start();
  }

  private static ProcessBuilder builder(Path java, String... args) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(args));
    return clean(new ProcessBuilder(command));
  }

  private static ProcessBuilder clean(ProcessBuilder builder) {
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  private static String entry(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return text(in);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
