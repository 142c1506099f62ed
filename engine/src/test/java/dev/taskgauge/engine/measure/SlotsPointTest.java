package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsPointTest {
  @Test
  void slotsThatStayOfferAllOfTheTime() {
    assertThat(SlotsPoint.offeredNanos(List.of(new SlotsPoint(0, 4)), 100)).isEqualTo(400);
  }

  @Test
  void offeredIsTheAreaUnderTheSteps() {
    List<SlotsPoint> points =
        List.of(new SlotsPoint(0, 4), new SlotsPoint(20, 0), new SlotsPoint(50, 10));
    assertThat(SlotsPoint.offeredNanos(points, 100)).isEqualTo(4 * 20 + 10 * 50);
  }

  @Test
  void slotsThatComeAfterTheEndOfferNothing() {
    List<SlotsPoint> points = List.of(new SlotsPoint(0, 4), new SlotsPoint(100, 8));
    assertThat(SlotsPoint.offeredNanos(points, 100)).isEqualTo(400);
    assertThat(SlotsPoint.offeredNanos(List.of(new SlotsPoint(120, 8)), 100)).isZero();
  }

  @Test
  void aDayOfTenThousandSlotsFits() {
    long day = 24L * 3600 * 1_000_000_000;
    assertThat(SlotsPoint.offeredNanos(List.of(new SlotsPoint(0, 10_000)), day))
        .isEqualTo(10_000 * day);
  }

  @Test
  void withoutSlotsNothingIsOffered() {
    assertThat(SlotsPoint.offeredNanos(List.of(), 100)).isZero();
  }
}
