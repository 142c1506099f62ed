package dev.taskgauge.app.compare;

import java.util.List;

/** What is compared, arranged so that another baseline is found quickly. Any thread. */
interface Compared {
  /** What its parts are called, each differently. */
  List<String> names();

  /**
   * Works out what is shown, which may take a moment.
   *
   * @param base the index of the part that the others are compared with
   */
  CompareContent content(int base, CompareKind kind);
}
