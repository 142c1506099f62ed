package dev.taskgauge.app.history;

/**
 * A row that was read, which holds for as long as the files of its experiment are the same.
 *
 * @param stamps of the files that were read
 * @param row what they say
 * @param unsettled whether it has not ended, so that its state can change without its files
 */
record ListedExperiment(FileStamps stamps, ExperimentRow row, boolean unsettled) {
  /** Whether the next program may believe it, too. What is damaged is looked at again. */
  boolean isToBeKept() {
    return !unsettled && row.isReadable();
  }
}
