package dev.taskgauge.app.compare;

import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.List;
import java.util.Optional;

/** What is compared, arranged so that another baseline is found quickly. Any thread. */
interface Compared {
  /** What its parts are called, each differently. */
  List<String> names();

  /** The same with one in the place of another; empty where that very object is not compared. */
  Optional<Compared> with(ExperimentRecord before, ExperimentRecord after);

  /**
   * Works out what is shown, which may take a moment.
   *
   * @param base the index of the part that the others are compared with
   */
  CompareContent content(int base, CompareKind kind);
}
