package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RedrawBudgetTest {
  private static final long MILLIS = 1_000_000;

  private final RedrawBudget budget = new RedrawBudget(50);

  @Test
  void theFirstTimeIsAlwaysDue() {
    assertThat(budget.isDue(Long.MIN_VALUE)).isTrue();
  }

  @Test
  void whatIsDrawnQuicklyIsDrawnTenTimesASecond() {
    budget.drawn(0, MILLIS);

    assertThat(budget.isDue(99 * MILLIS)).isFalse();
    assertThat(budget.isDue(100 * MILLIS)).isTrue();
  }

  @Test
  void whatTakesLongIsDrawnLessOften() {
    budget.drawn(0, 10 * MILLIS);

    assertThat(budget.isDue(499 * MILLIS)).isFalse();
    assertThat(budget.isDue(500 * MILLIS)).isTrue();
  }

  @Test
  void aSlowOneDoesNotStandStill() {
    budget.drawn(0, 1_000 * MILLIS);

    assertThat(budget.isDue(2_000 * MILLIS)).isTrue();
  }
}
