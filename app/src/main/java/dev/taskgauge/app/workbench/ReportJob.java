package dev.taskgauge.app.workbench;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.result.ExperimentDirectory;
import java.io.IOException;

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
   * @return what went wrong, for the user; empty where nothing did
   */
  String write() {
    try (directory) {
      ReportFiles.write(directory.path());
      return "";
    } catch (IOException e) {
      return problem(FileProblem.reason(e));
    } catch (RuntimeException | Error e) {
      // What was measured is in the record: whatever happens here must not take the window down.
      return problem(e.toString());
    }
  }

  /**
   * Closes the directory without a report.
   *
   * @return what went wrong, for the user
   */
  String giveUp(String why) {
    try (directory) {
      return problem(why);
    } catch (IOException e) {
      return problem(why + "; " + FileProblem.reason(e));
    }
  }

  private String problem(String reason) {
    return "Could not write the reports to " + directory.path() + ": " + reason;
  }
}
