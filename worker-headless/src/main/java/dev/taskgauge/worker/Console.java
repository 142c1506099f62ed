package dev.taskgauge.worker;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command writes.
 *
 * @param out data
 * @param err everything else
 * @param errColumns how wide the terminal behind {@code err} is; 0 where there is none
 */
record Console(PrintStream out, PrintStream err, int errColumns) {
  private static final Path ERR_LINK = Path.of("/proc/self/fd/2");
  private static final int USUAL_COLUMNS = 80;

  /** The streams of this process, of which the first was opened already. */
  static Console ofProcess(OutputStream standardOutput) {
    return new Console(
        stream(standardOutput, charset("stdout.encoding", "sun.stdout.encoding")),
        stream(
            new FileOutputStream(FileDescriptor.err),
            charset("stderr.encoding", "sun.stderr.encoding")),
        errIsTerminal() ? columns() : 0);
  }

  private static PrintStream stream(OutputStream stream, Charset charset) {
    return new PrintStream(new BufferedOutputStream(stream), true, charset);
  }

  /**
   * What the terminal reads. Where no locale is set Java says ASCII, which has no µ and no dash;
   * terminals and files read UTF-8 then.
   */
  private static Charset charset(String property, String olderProperty) {
    String name =
        System.getProperty(
            property,
            System.getProperty(olderProperty, System.getProperty("native.encoding", "UTF-8")));
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  /**
   * System.console() speaks of standard input and output, while {@code 2> file} matters here; it is
   * asked where nothing better is known. From Java 22 on it may say yes without a terminal, which
   * puts a bar into a file at worst.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean errIsTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      if (Files.isSymbolicLink(ERR_LINK)) {
        String target = Files.readSymbolicLink(ERR_LINK).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      }
    } catch (IOException e) {
      // As where there is no such link.
    }
    return System.console() != null;
  }

  private static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9]\\d{1,3}")
        ? Integer.parseInt(columns)
        : USUAL_COLUMNS;
  }
}
