package dev.taskgauge.worker;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes, and whom it asks.
 *
 * @param out data
 * @param err everything else
 * @param errColumns how wide the terminal behind {@code err} is; 0 where there is none
 * @param questions asks the person at the terminal
 */
record Console(PrintStream out, PrintStream err, int errColumns, Questions questions) {
  private static final int USUAL_COLUMNS = 80;

  /** The streams of this process, of which the first was opened already. */
  static Console ofProcess(OutputStream standardOutput) {
    PrintStream err =
        stream(
            new FileOutputStream(FileDescriptor.err),
            charset("stderr.encoding", "sun.stderr.encoding"));
    return new Console(
        stream(standardOutput, charset("stdout.encoding", "sun.stdout.encoding")),
        err,
        errIsTerminal() ? columns() : 0,
        Questions.atTerminal(err));
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

  private static boolean errIsTerminal() {
    return !"dumb".equals(System.getenv("TERM")) && StandardStream.ERR.isTerminal();
  }

  private static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9]\\d{1,3}")
        ? Integer.parseInt(columns)
        : USUAL_COLUMNS;
  }
}
