package dev.taskgauge.app.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The file manager of the desktop, by the command that each system has for it. Not by
 * java.awt.Desktop, which does nothing in a program whose AWT is headless, nor by HostServices,
 * which does not tell whether it worked.
 */
public final class SystemFileManager implements FolderOpener {
  private static final long PATIENCE_SECONDS = 5;

  private final List<String> command;
  private final boolean tellsBySuccess;

  /** That of this system. */
  public SystemFileManager() {
    this(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
  }

  private SystemFileManager(String system) {
    this(command(system), !system.contains("windows"));
  }

  /**
   * Another one.
   *
   * @param command to which the folder is added
   * @param tellsBySuccess whether it ends with 0 where it worked; that of Windows does not
   */
  SystemFileManager(List<String> command, boolean tellsBySuccess) {
    this.command = List.copyOf(command);
    this.tellsBySuccess = tellsBySuccess;
  }

  private static List<String> command(String system) {
    if (system.contains("windows")) {
      return List.of("explorer.exe");
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open");
  }

  @Override
  public void open(Path folder) throws IOException, InterruptedException {
    List<String> call = new ArrayList<>(command);
    call.add(folder.toAbsolutePath().normalize().toString());
    ProcessBuilder builder = new ProcessBuilder(call);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException(command.get(0) + " could not be started", e);
    }
    // Some stay until the file manager is closed: whoever is still there has begun its work.
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (ended && tellsBySuccess && process.exitValue() != 0) {
      throw new IOException(command.get(0) + " ended with " + process.exitValue());
    }
  }
}
