package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * User-data as the jar that was built prints it, run in a folder with the tools of this machine:
 * curl fetches that jar over HTTPS, its sum is checked, and the program that the service would
 * start is started. Only what would change this machine is made up: users and systemd.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for bash")
final class UserDataOfTheJarTest {
  private static final String PASSWORD = "changeit";
  private static final List<String> TOOLS = List.of("bash", "curl", "sha256sum");

  @TempDir private Path folder;

  private HttpsServer server;
  private Path root;

  @BeforeAll
  static void lookForTheTools() {
    TOOLS.forEach(tool -> assumeTrue(isHere(tool), tool + " is not here"));
  }

  @BeforeEach
  void serve() throws Exception {
    root = Files.createDirectories(folder.resolve("root"));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certified()));
    server.createContext(
        "/worker.jar",
        exchange -> {
          exchange.sendResponseHeaders(200, Files.size(WorkerJar.JAR));
          Files.copy(WorkerJar.JAR, exchange.getResponseBody());
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatItPrintsFetchesTheJarAndMakesAProgramThatStarts() throws Exception {
    int nobody = freePort();
    String script = userData(nobody, sumOf(WorkerJar.JAR));

    Ended made = bash(Files.writeString(folder.resolve("user-data.sh"), script));

    assertThat(made.exitCode()).as(made.output()).isZero();
    assertThat(made.output()).contains("the worker is started");
    Path jar = root.resolve("opt/taskgauge/worker.jar");
    assertThat(sumOf(jar)).isEqualTo(sumOf(WorkerJar.JAR));
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .containsExactly("daemon-reload", "enable taskgauge-worker", "restart taskgauge-worker");

    // The service has it under /opt, and its archive of classes in a folder that systemd makes.
    Path start = root.resolve("opt/taskgauge/start-worker");
    String moved =
        Files.readString(start)
            .replace("/opt/taskgauge/", root.resolve("opt/taskgauge") + "/")
            .replace("/var/cache/taskgauge-worker/", folder + "/");
    assertThat(moved).contains(jar.toString());
    Ended worker = bash(Files.writeString(folder.resolve("start-worker"), moved));

    assertThat(worker.output())
        .as("nobody is there, and it says so as a worker does")
        .contains("SQS: looking for queue demo", "127.0.0.1:" + nobody);
    assertThat(worker.exitCode()).isEqualTo(ExitCodes.BACKEND_UNREACHABLE);
  }

  @Test
  void aJarWithAnotherSumIsNotKept() throws Exception {
    String script = userData(1, "0".repeat(64));

    Ended made = bash(Files.writeString(folder.resolve("user-data.sh"), script));

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.output()).contains("expected SHA-256 " + "0".repeat(64));
    assertThat(root.resolve("opt/taskgauge")).isEmptyDirectory();
    assertThat(folder.resolve("calls")).doesNotExist();
  }

  private String userData(int sqsPort, String sum) throws Exception {
    String endpoint = "http://127.0.0.1:" + sqsPort;
    WorkerJar.Ended printed =
        WorkerJar.run(
            folder,
            WorkerJar.java(),
            "user-data",
            "-s",
            "demo",
            "-t",
            "2",
            "--jar",
            "https://localhost:" + server.getAddress().getPort() + "/worker.jar",
            "--sha256",
            sum,
            "--region",
            "eu-central-1",
            "--sqs-endpoint",
            endpoint,
            "--dynamodb-endpoint",
            endpoint);
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    return printed.out();
  }

  private record Ended(int exitCode, String output) {}

  private Ended bash(Path script) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    WorkerJar.clean(builder);
    String java = String.valueOf(WorkerJar.java().getParent());
    builder.environment().merge("PATH", madeUp() + ":" + java, (old, own) -> own + ":" + old);
    builder.environment().put("TASKGAUGE_ROOT", root.toString());
    builder.environment().put("CALLS", folder.resolve("calls").toString());
    builder.environment().put("CURL_CA_BUNDLE", folder.resolve("certificate.pem").toString());
    builder.environment().put("AWS_ACCESS_KEY_ID", "made-up");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "made-up");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(WorkerJar.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as(Files.readString(output))
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  /** What would change this machine, and what asks for its users. */
  private Path madeUp() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("id", "useradd", "systemctl", "apt-get", "dnf")) {
      Path file = bin.resolve(tool);
      Files.writeString(
          file,
          tool.equals("systemctl")
              ? "#!/bin/bash\necho \"$*\" >>\"$CALLS\"\n"
              : "#!/bin/bash\n[[ ${0##*/} == id ]]\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return bin;
  }

  /** With a certificate of its own, which curl is told to trust. */
  private SSLContext certified() throws Exception {
    Path store = folder.resolve("certificate.p12");
    keytool("-genkeypair", "-alias", "test", "-keyalg", "EC", "-dname", "CN=localhost");
    keytool("-exportcert", "-rfc", "-alias", "test", "-file", folder + "/certificate.pem");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(Arrays.asList(arguments));
    command.addAll(List.of("-keystore", folder + "/certificate.p12", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD));
    if (arguments[0].equals("-genkeypair")) {
      command.addAll(List.of("-validity", "2", "-ext", "san=dns:localhost", "-ext", "bc=ca:true"));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = WorkerJar.text(process.getInputStream());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static boolean isHere(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, tool)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String sumOf(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
