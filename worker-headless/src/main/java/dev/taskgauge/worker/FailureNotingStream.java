package dev.taskgauge.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Remembers why writing failed; a PrintStream only knows that it did. Not for several threads. */
final class FailureNotingStream extends OutputStream {
  private final OutputStream out;
  private Optional<IOException> failure = Optional.empty();

  FailureNotingStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  /**
   * Why something was not written, such as a full disk. Empty also where the reader of a pipe went
   * away, as {@code head} does: it had what it wanted.
   */
  Optional<IOException> failure() {
    return failure.filter(
        e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
