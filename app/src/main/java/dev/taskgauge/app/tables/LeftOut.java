package dev.taskgauge.app.tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Decides what is left out where there is not room for all. */
final class LeftOut {
  private LeftOut() {}

  /**
   * As few and as unimportant ones as will do: of those that go in their turn, what there is room
   * for again after a wider one went comes back, the most important first.
   *
   * @param missing how much room there is too little for all
   * @param leastImportantFirst what can go
   * @param width what each of them takes
   */
  static <C> Set<C> of(double missing, List<C> leastImportantFirst, ToDoubleFunction<C> width) {
    Set<C> left = new LinkedHashSet<>();
    double stillMissing = missing;
    for (C each : leastImportantFirst) {
      if (stillMissing > 0) {
        left.add(each);
        stillMissing -= width.applyAsDouble(each);
      }
    }
    for (C each : leastImportantFirst.reversed()) {
      if (left.contains(each) && stillMissing + width.applyAsDouble(each) <= 0) {
        left.remove(each);
        stillMissing += width.applyAsDouble(each);
      }
    }
    return left;
  }
}
