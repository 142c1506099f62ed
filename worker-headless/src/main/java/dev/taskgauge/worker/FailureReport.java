package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.ExperimentFileException;
import dev.taskgauge.engine.result.RecordFormatException;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into one clear message each and an exit code. */
final class FailureReport {
  private final PrintStream err;

  FailureReport(PrintStream err) {
    this.err = err;
  }

  /** The command line can not be understood. */
  int wrongUse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    err.println("taskgauge: " + e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      err.println("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?");
    }
    String name = command.getParent() == null ? "" : command.getCommandName() + " ";
    err.println("See java -jar worker.jar " + name + "--help");
    return ExitCodes.WRONG_USE;
  }

  /** A command failed. */
  int failed(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof WorkloadFileException) {
      err.println(e.getMessage());
      err.println("taskgauge: the workload file has mistakes; nothing was run");
      return ExitCodes.WRONG_USE;
    }
    if (e instanceof WrongInputException || e instanceof ExperimentFileException) {
      err.println("taskgauge: " + e.getMessage());
      return ExitCodes.WRONG_USE;
    }
    if (e instanceof ResultsNotWrittenException) {
      err.println("taskgauge: " + e.getMessage());
      return ExitCodes.UNEXPECTED;
    }
    if (e instanceof BackendUnavailableException) {
      err.println("taskgauge: " + e.getMessage());
      return ExitCodes.BACKEND_UNREACHABLE;
    }
    if (e instanceof InterruptedException) {
      return ExitCodes.INTERRUPTED;
    }
    return unexpected(e);
  }

  /** Standard output could not take everything. */
  int notPrinted(IOException e) {
    err.println("taskgauge: standard output can not be written: " + reason(e));
    return ExitCodes.UNEXPECTED;
  }

  /** What nobody thought of: one line, and the rest in a file. */
  int unexpected(Throwable e) {
    err.println("taskgauge: unexpected error: " + e);
    try {
      Path log = Files.createTempFile("taskgauge-error-", ".log");
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
        for (String line : new MainCommand.Version().getVersion()) {
          out.println(line);
        }
        e.printStackTrace(out);
      }
      err.println("taskgauge: please report it with the details in " + log);
    } catch (IOException unwritable) {
      e.printStackTrace(err);
    }
    return ExitCodes.UNEXPECTED;
  }

  /** A file or directory and why it could not be used; a record says itself which file it is. */
  static String file(Path path, IOException e) {
    return e instanceof RecordFormatException
        ? String.valueOf(e.getMessage())
        : path + ": can not be read: " + reason(e);
  }

  /** Why a file could not be used, in words; Java's messages are often but its name. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file where a directory should be";
    }
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
