package dev.taskgauge.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatestTest {
  @Test
  void aBusyReceiverGetsOnlyTheLatest() {
    Deque<Runnable> handedOver = new ArrayDeque<>();
    List<Integer> received = new ArrayList<>();
    Latest<Integer> latest = new Latest<>(handedOver::add, received::add);

    latest.offer(1);
    latest.offer(2);
    latest.offer(3);
    assertThat(handedOver).hasSize(1);
    handedOver.remove().run();
    latest.offer(4);
    handedOver.remove().run();

    assertThat(received).containsExactly(3, 4);
  }
}
