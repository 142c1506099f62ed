package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.report.AwsPrices;
import dev.taskgauge.engine.report.CostForecast;
import dev.taskgauge.engine.report.Findings;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.report.ResultsText;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentForecast;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs one experiment after another in a terminal, and keeps what each measured. */
final class ExperimentSession {
  private final CommandParts parts;
  private final Console console;
  private final ExperimentStarter starter;
  private final ResultChecks checks;
  private final boolean quiet;

  ExperimentSession(
      CommandParts parts, ExperimentStarter starter, ResultChecks checks, boolean quiet) {
    this.parts = parts;
    this.console = parts.console();
    this.starter = starter;
    this.checks = checks;
    this.quiet = quiet;
  }

  /** Runs one, and returns its exit code. */
  int run(PlannedExperiment planned)
      throws BackendUnavailableException,
          IOException,
          InterruptedException,
          WrongInputException,
          ResultsNotWrittenException {
    ExperimentRecord baseline = checks.baseline();
    try (ExperimentDirectory directory = opened(planned)) {
      ExperimentEnd end = ExperimentEnd.STOPPED;
      try {
        end = measure(planned, directory);
      } finally {
        finish(directory, end);
      }
      return tell(directory, end, baseline);
    } catch (UncheckedIOException e) {
      throw notWritten(planned.experiment().name(), Objects.requireNonNull(e.getCause()));
    }
  }

  private static ExperimentDirectory opened(PlannedExperiment planned) throws WrongInputException {
    try {
      return planned.opener().open();
    } catch (FileSystemException e) {
      throw new WrongInputException(
          e.getFile() + ": can not be written: " + FailureReport.reason(e), e);
    } catch (IOException e) {
      // Its own words, such as that another program writes there.
      throw new WrongInputException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * What was measured is in the record by now, whatever happens to the reports. Of an experiment
   * that was stopped there are none yet: where the program itself is ending, nothing can be drawn.
   */
  private static void finish(ExperimentDirectory directory, ExperimentEnd end)
      throws ResultsNotWrittenException {
    try {
      directory.end(end);
      if (end != ExperimentEnd.STOPPED) {
        ReportFiles.write(directory.path());
      }
    } catch (IOException e) {
      throw notWritten(directory.path().toString(), e);
    }
  }

  private static ResultsNotWrittenException notWritten(String what, IOException e) {
    return new ResultsNotWrittenException(
        what + ": can not be written: " + FailureReport.reason(e), e);
  }

  private ExperimentEnd measure(PlannedExperiment planned, ExperimentDirectory directory)
      throws BackendUnavailableException,
          WorkloadFileException,
          InterruptedException,
          WrongInputException {
    ProgressDisplay progress = progress();
    ExperimentNarrator narrator =
        new ExperimentNarrator(
            planned.experiment(),
            planned.earlier(),
            progress,
            console.err(),
            quiet,
            System::nanoTime,
            run -> add(directory, run));
    parts
        .interruption()
        .stopBy(
            () -> {
              starter.stop();
              return narrator.isUnderWay();
            });
    if (!quiet) {
      console.err().println(planned.experiment().name() + " → " + directory.path());
      tellForecast(planned);
    }
    try {
      return starter.run(planned.experiment(), planned.earlier(), narrator);
    } catch (WorkloadFileException e) {
      throw e;
    } catch (IOException e) {
      // All that a run reads; it was there when this began.
      throw new WrongInputException(
          "a workload file can not be read: " + FailureReport.reason(e), e);
    } finally {
      progress.ended();
    }
  }

  /** Of one that goes on, the lines of its runs say what is left. */
  private void tellForecast(PlannedExperiment planned) {
    if (!planned.earlier().isEmpty()) {
      return;
    }
    Experiment experiment = planned.experiment();
    int cores = Runtime.getRuntime().availableProcessors();
    WorkloadFiles files = workloadFiles(experiment);
    console.err().println(ExperimentForecast.of(experiment, files, cores).text());
    CostForecast.of(experiment, files, AwsPrices.published())
        .ifPresent(cost -> console.err().println(CostForecast.CHARGED + ": " + cost.text()));
  }

  /**
   * What the runs execute, without files that can not be read, of which the runs then say why. A
   * pipe is left to them, too: it can be read only once.
   */
  private static WorkloadFiles workloadFiles(Experiment experiment) {
    Map<FileWorkload, WorkloadFile> contents = new HashMap<>();
    for (FileWorkload workload : experiment.fileWorkloads()) {
      if (Files.isRegularFile(workload.file())) {
        try {
          contents.put(workload, WorkloadFile.read(workload.file(), workload.unit()));
        } catch (IOException e) {
          // Left out, as the runs say it themselves.
        }
      }
    }
    return new WorkloadFiles(contents);
  }

  private static void add(ExperimentDirectory directory, RunRecord run) {
    try {
      directory.add(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int tell(
      ExperimentDirectory directory, ExperimentEnd end, @Nullable ExperimentRecord baseline) {
    ExperimentResults results =
        ExperimentResults.of(directory.record().experiment(), directory.record().runs());
    console.out().print(ResultsText.of(results));
    Findings.of(results).forEach(sentence -> console.out().println("- " + sentence));
    ResultChecks.Outcome outcome = checks.check(results, baseline);
    console.out().print(outcome.text());
    console.out().flush();
    List<String> failures = new ArrayList<>(outcome.failures());
    if (end != ExperimentEnd.STOPPED) {
      failures.addAll(checks.unjudged(results, baseline));
    }
    boolean isLimited = isLimited(results, end);
    failures.forEach(failure -> console.err().println("taskgauge: " + failure));
    if (isLimited) {
      console.err().println("taskgauge: " + limited(results, end));
    }
    if (!quiet) {
      console
          .err()
          .println(
              end == ExperimentEnd.STOPPED
                  ? "stopped; run --resume " + directory.path() + " goes on"
                  : "report: " + directory.path().resolve(ReportFiles.HTML_FILE));
    }
    if (end == ExperimentEnd.STOPPED) {
      return ExitCodes.INTERRUPTED;
    }
    int measured = isLimited ? ExitCodes.LIMITED : ExitCodes.DONE;
    int checked = failures.isEmpty() ? measured : ExitCodes.CHECK_FAILED;
    return haveTasksFailed(directory.record().runs()) ? ExitCodes.TASKS_FAILED : checked;
  }

  private static boolean haveTasksFailed(List<RunRecord> runs) {
    return runs.stream()
        .anyMatch(run -> !run.turn().isWarmUp() && run.measurement().tasks().failed() > 0);
  }

  /** A search goes on after runs that reached their limit: it has learnt what it wanted to know. */
  private static boolean isLimited(ExperimentResults results, ExperimentEnd end) {
    return end == ExperimentEnd.LIMITED
        || (end == ExperimentEnd.COMPLETE && results.missingRuns() > 0);
  }

  private static String limited(ExperimentResults results, ExperimentEnd end) {
    String what = end == ExperimentEnd.LIMITED ? "the experiment" : "runs";
    int planned = results.experiment().schedule().size();
    return "a time limit ended "
        + what
        + " before all was measured"
        + (planned == 0 ? "" : ": " + results.missingRuns() + " of " + planned + " runs missing");
  }

  private ProgressDisplay progress() {
    if (quiet) {
      return ProgressDisplay.NONE;
    }
    return console.errColumns() > 0
        ? new BarProgress(console.err(), console.errColumns())
        : new PatientProgress(new LineProgress(console.err()), parts.timing().ticker());
  }
}
