package dev.taskgauge.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LeftOutTest {
  private static final List<String> LEAST_IMPORTANT_FIRST = List.of("runs", "back end", "task");
  private static final Map<String, Double> WIDTHS =
      Map.of("runs", 70.0, "back end", 200.0, "task", 100.0);

  @Test
  void whereThereIsRoomNothingIs() {
    assertThat(leftOut(0)).isEmpty();
    assertThat(leftOut(-10)).isEmpty();
  }

  @Test
  void theLeastImportantGoesFirst() {
    assertThat(leftOut(1)).containsExactly("runs");
    assertThat(leftOut(70)).containsExactly("runs");
  }

  /** It stayed away, beside room for more than it. */
  @Test
  void aNarrowOneComesBackWhereAWiderOneWentAfterIt() {
    assertThat(leftOut(100)).containsExactly("back end");
    assertThat(leftOut(201)).containsExactlyInAnyOrder("runs", "back end");
  }

  @Test
  void whereEvenAllOfThemDoNotDoAllAre() {
    assertThat(leftOut(1_000)).containsExactlyElementsOf(LEAST_IMPORTANT_FIRST);
  }

  private static Set<String> leftOut(double missing) {
    return LeftOut.of(
        missing, LEAST_IMPORTANT_FIRST, column -> Objects.requireNonNull(WIDTHS.get(column)));
  }
}
