package dev.taskgauge.benchmarks.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Sample;
import dev.taskgauge.benchmarks.results.SideResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AlternationTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final List<String> measured = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void everyRoundMeasuresEverySideOnce() throws InterruptedException {
    alternation(4, 2, 1).measure("line", List.of(side("a"), side("b"), side("c")));

    assertThat(measured).hasSize(18);
    for (int round = 0; round < 6; round++) {
      assertThat(measured.subList(3 * round, 3 * round + 3))
          .containsExactlyInAnyOrder("a", "b", "c");
    }
  }

  @Test
  void theOrderChangesFromRoundToRoundAndIsOfTheSeed() throws InterruptedException {
    List<Side> sides = List.of(side("a"), side("b"), side("c"));
    alternation(10, 0, 7).measure("line", sides);
    List<String> first = List.copyOf(measured);
    measured.clear();
    alternation(10, 0, 7).measure("line", sides);

    assertThat(measured).isEqualTo(first);
    Set<List<String>> orders = new HashSet<>();
    for (int round = 0; round < 10; round++) {
      orders.add(first.subList(3 * round, 3 * round + 3));
    }
    assertThat(orders).hasSizeGreaterThan(2);
  }

  @Test
  void warmUpsAreNotKeptAndPlacesAreThoseOfTheRound() throws InterruptedException {
    LineResult line = alternation(3, 2, 1).measure("line", List.of(side("a"), side("b")));

    assertThat(line.sides()).extracting(SideResult::name).containsExactly("a", "b");
    List<Sample> a = line.sides().get(0).samples();
    List<Sample> b = line.sides().get(1).samples();
    assertThat(a).extracting(Sample::round).containsExactly(1, 2, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(List.of(a.get(i).place(), b.get(i).place())).containsExactlyInAnyOrder(1, 2);
      String firstOfRound = measured.get(2 * (2 + i));
      assertThat(a.get(i).place()).isEqualTo(firstOfRound.equals("a") ? 1 : 2);
    }
  }

  @Test
  void aRepetitionThatFailsIsMissingAndToldAndTheNextIsMeasured() throws InterruptedException {
    Side failing =
        new Side(
            "a",
            "",
            () -> {
              measured.add("a");
              if (measured.size() == 1) {
                throw new IllegalStateException("no luck");
              }
              return Map.of("x", 2.0);
            });

    SideResult side = alternation(2, 0, 1).measure("line", List.of(failing)).sides().get(0);

    assertThat(side.samples()).extracting(Sample::round).containsExactly(2);
    assertThat(side.troubles()).containsExactly("round 1: failed: no luck");
    assertThat(told).hasSize(2).first().asString().startsWith("line, a, round 1: failed");
  }

  @Test
  void aSideThatDoesNotEndIsBrokenOffAndLeftOut() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Side stuck =
        new Side(
            "stuck",
            "",
            () -> {
              measured.add("stuck");
              try {
                new CountDownLatch(1).await();
              } finally {
                interrupted.countDown();
              }
              return Map.of();
            });

    LineResult line =
        new Alternation(3, 0, 1, Duration.ofMillis(20), told::add)
            .measure("line", List.of(stuck, side("b")));

    interrupted.await();
    assertThat(measured).containsOnlyOnce("stuck");
    assertThat(line.sides().get(0).troubles()).containsExactly("round 1: did not end within 20 ms");
    assertThat(line.sides().get(1).samples()).hasSize(3);
  }

  @Test
  void refusesNoRepetitions() {
    assertThatThrownBy(() -> alternation(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("repetitions 0: expected 1 or more");
    assertThatThrownBy(() -> alternation(1, -1, 1))
        .hasMessage("warm-up rounds -1: expected 0 or more");
  }

  private Alternation alternation(int repetitions, int warmUps, long seed) {
    return new Alternation(repetitions, warmUps, seed, LIMIT, told::add);
  }

  private Side side(String name) {
    return new Side(
        name,
        "what " + name + " does",
        () -> {
          measured.add(name);
          return Map.of("x", 1.0);
        });
  }
}
