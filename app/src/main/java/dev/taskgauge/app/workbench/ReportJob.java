package dev.taskgauge.app.workbench;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.log.Failure;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.result.ExperimentDirectory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The report of an experiment that has ended, and whose record is written: its tables, charts and
 * page. Until it is done nobody else may have the directory, so that nobody deletes or renames it
 * meanwhile.
 */
final class ReportJob {
  private final ExperimentDirectory directory;

  /** Of a directory that is open. */
  ReportJob(ExperimentDirectory directory) {
    this.directory = directory;
  }

  /** What it is of. */
  String experimentName() {
    return directory.record().experimentName();
  }

  /** Where it is written to. */
  String place() {
    return directory.path().toString();
  }

  /**
   * Writes it and closes the directory, once. Takes a while; any thread, but one that is not
   * interrupted.
   *
   * @return what went wrong, and is in the log; null where nothing did
   */
  @Nullable Failure write() {
    try (directory) {
      ReportFiles.write(directory.path());
      return null;
    } catch (IOException e) {
      return Failure.around(problem(FileProblem.reason(e)), e).logged();
    } catch (RuntimeException | Error e) {
      // What was measured is in the record: whatever happens here must not take the window down.
      return Failure.ofTheProgram(problem(e.toString()), e).logged();
    }
  }

  /**
   * Closes the directory without a report.
   *
   * @return what went wrong, which is in the log now
   */
  Failure giveUp(String why, Throwable cause) {
    String whole = why;
    try {
      directory.close();
    } catch (IOException e) {
      whole += "; " + FileProblem.reason(e);
    }
    return failure(whole, cause).logged();
  }

  private Failure failure(String why, Throwable cause) {
    return cause instanceof IOException
        ? Failure.around(problem(why), cause)
        : Failure.ofTheProgram(problem(why), cause);
  }

  private String problem(String reason) {
    return "Could not write the reports to " + directory.path() + ": " + reason;
  }
}
