package dev.taskgauge.engine.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of {@code long}s that only grows, in pieces, so that growing never copies what is there.
 * Not for several threads at once.
 */
final class PackedWords {
  /** Pieces of 64 KB: G1 gives arrays from 512 KB on whole regions, up to twice their size. */
  private static final int SHIFT = 13;

  private static final int PIECE_SIZE = 1 << SHIFT;
  private static final int FIRST_SIZE = 16;

  private final List<long[]> full = new ArrayList<>();
  private long[] piece = new long[FIRST_SIZE];
  private int used;

  void add(long word) {
    if (used == piece.length) {
      if (used == PIECE_SIZE) {
        full.add(piece);
        piece = new long[PIECE_SIZE];
        used = 0;
      } else {
        piece = Arrays.copyOf(piece, used * 2);
      }
    }
    piece[used] = word;
    used++;
  }

  /** What was added so far, to be read with {@link #word}. */
  long[][] toPieces() {
    long[][] pieces = full.toArray(new long[full.size() + 1][]);
    pieces[full.size()] = Arrays.copyOf(piece, used);
    return pieces;
  }

  static long word(long[][] pieces, long index) {
    return pieces[(int) (index >>> SHIFT)][(int) (index & (PIECE_SIZE - 1))];
  }

  static long size(long[][] pieces) {
    return ((long) (pieces.length - 1) << SHIFT) + pieces[pieces.length - 1].length;
  }
}
