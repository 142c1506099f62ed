package dev.taskgauge.engine.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order in which the points of a sweep are measured: block by block, a block has every point
 * once, in an order of its own. So a drift of the machine falls on all points alike, and does not
 * look like scaling.
 */
public final class Schedule {
  private Schedule() {}

  /** The measured runs in order; the same for the same protocol. */
  public static List<Turn> of(int points, Protocol protocol) {
    Long seed = protocol.orderSeed();
    Random random = seed == null ? null : new Random(seed);
    List<Turn> turns = new ArrayList<>();
    for (int repetition = 1; repetition <= protocol.repetitions(); repetition++) {
      List<Turn> block = new ArrayList<>();
      for (int point = 0; point < points; point++) {
        block.add(Turn.measured(point, repetition));
      }
      if (random != null) {
        Collections.shuffle(block, random);
      }
      turns.addAll(block);
    }
    return List.copyOf(turns);
  }
}
