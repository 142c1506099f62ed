package dev.taskgauge.app.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** File choosers are the system's and can not be driven; these answers stand in for them. */
final class ScriptedQuestions implements WindowQuestions {
  private final WindowQuestions others;
  private Optional<Path> workloadFile = Optional.empty();
  private Optional<Path> exportTarget = Optional.empty();
  private Optional<Path> experimentFile = Optional.empty();

  ScriptedQuestions(WindowQuestions others) {
    this.others = others;
  }

  void answerWorkloadFile(Path path) {
    workloadFile = Optional.of(path);
  }

  void answerExportTarget(Path path) {
    exportTarget = Optional.of(path);
  }

  @Override
  public Optional<Path> workloadFile() {
    return workloadFile;
  }

  void answerExperimentFile(Path path) {
    experimentFile = Optional.of(path);
  }

  @Override
  public Optional<Path> experimentFile() {
    return experimentFile;
  }

  @Override
  public Optional<Path> exportTarget(String suggestedName) {
    return exportTarget;
  }

  @Override
  public Optional<Path> saveTarget(String suggestedName) {
    return exportTarget;
  }

  @Override
  public boolean closeDuringRun() {
    return others.closeDuringRun();
  }
}
