package dev.taskgauge.app;

import dev.taskgauge.app.log.LogFile;
import dev.taskgauge.app.servers.KeptServers;
import dev.taskgauge.app.servers.ServersClassPath;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.workbench.MeasuringEngine;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.UserFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Starts the window, or without a display the window's experiment in the terminal. Not an
 * Application itself: Java would then want JavaFX on the module path.
 */
public final class Launcher {
  /**
   * JavaFX warns at every start that it is on the class path, which is meant here. The field keeps
   * the logger, and so its filter, from being collected.
   */
  private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

  private Launcher() {}

  /**
   * Exit codes: 0 done, in the window or without one; 1 the experiment failed, or no window could
   * be opened to look at.
   *
   * @param args {@code --smoke} to open the window, measure a little and close it; the system
   *     property {@code taskgauge.smoke} set to true does the same
   */
  public static void main(String[] args) throws InterruptedException {
    // Charts are drawn to images with AWT, which must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    // What libraries log goes to the log file of the window, and to no terminal.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    LogFile.keepLibrariesOffTheTerminal();
    List<String> arguments = applicationArguments(args);
    Display display = Display.of(System::getProperty, System::getenv);
    if (!display.canOpenWindow()) {
      measureInTerminal("No display (neither DISPLAY nor WAYLAND_DISPLAY is set)", arguments);
    }
    List<String> missing = NativeLibraries.ofMachine().missingPackages(display);
    if (!missing.isEmpty()) {
      measureInTerminal(
          "The window needs libraries that this machine does not have; \"apt-get install "
              + String.join(" ", missing)
              + "\" brings them",
          arguments);
    }
    JAVAFX_LOG.setFilter(record -> !text(record).startsWith("Unsupported JavaFX configuration"));
    try {
      Application.launch(WorkbenchApplication.class, arguments.toArray(String[]::new));
    } catch (UnsupportedOperationException e) {
      measureInTerminal("The display can not be opened (" + e.getMessage() + ")", arguments);
    } catch (UnsatisfiedLinkError e) {
      measureInTerminal(
          "The window needs a library that this machine does not have: " + e.getMessage(),
          arguments);
    }
  }

  private static String text(LogRecord record) {
    return String.valueOf(record.getMessage());
  }

  /** Ends the program; fails where the window itself was to be tried. */
  private static void measureInTerminal(String why, List<String> arguments)
      throws InterruptedException {
    if (arguments.contains(WorkbenchApplication.SMOKE)) {
      System.err.println(why + ".");
      System.exit(1);
    }
    System.err.println(why + ".");
    System.err.println("Measuring in the terminal instead of opening the window.");
    System.exit(runInTerminal());
  }

  private static int runInTerminal() throws InterruptedException {
    return new SetupModel(Runnable::run, Runnable::run)
        .experiment()
        .map(
            experiment ->
                new TerminalRun(
                    experiment,
                    new RunStore(UserFolders.usualReports(System::getProperty)),
                    System.out,
                    System.err))
        .orElseThrow()
        .run(new MeasuringEngine(new KeptServers(ServersClassPath.ofThisProgram())));
  }

  private static List<String> applicationArguments(String[] args) {
    List<String> arguments = new ArrayList<>(List.of(args));
    if (Boolean.getBoolean("taskgauge.smoke")) {
      arguments.add(WorkbenchApplication.SMOKE);
    }
    return arguments;
  }
}
