package dev.taskgauge.engine.report.chart;

import java.io.IOException;
import java.io.Serial;

/** Java can not draw on this machine, because it finds no fonts, or not the library for them. */
public final class NoFontsException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  NoFontsException(Throwable cause) {
    super("no fonts found; install the packages libfontconfig1 and fonts-dejavu-core", cause);
  }
}
