package dev.taskgauge.engine.measure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/**
 * Queue wait and service time of one or several slots, in nanoseconds to three significant digits.
 *
 * <p>A histogram of times up to hours takes some 200 KiB, too much for each of 10,000 slots. So up
 * to {@link #MAX_OWN} slots have their own, written without a lock; more slots share them by turns.
 */
public final class LatencyHistograms {
  /** The most slots that have histograms of their own. */
  static final int MAX_OWN = 64;

  private static final int MAX_SHARED = 16;
  private static final int SIGNIFICANT_DIGITS = 3;

  /** What a histogram of 24 h in nanoseconds takes at most, and some more. */
  private static final int MAX_ENCODED_CHARS = 400_000;

  // The library's format, its second version with counts of variable length.
  private static final int COOKIE = 0x1c849313;
  private static final int COMPRESSED_COOKIE = 0x1c849314;
  private static final int HEADER_BYTES = 40;
  private static final int MAX_COUNTS_BYTES = 1_000_000;

  /** So many of several workers still add up to a long. */
  private static final long MAX_VALUES = 1L << 53;

  private final boolean shared;
  private final Histogram queueWait = new ApartHistogram(SIGNIFICANT_DIGITS);
  private final Histogram service = new ApartHistogram(SIGNIFICANT_DIGITS);
  private final TaskBurst burst = new TaskBurst(queueWait, service);

  LatencyHistograms(boolean shared) {
    this.shared = shared;
  }

  /** One for each of so many slots, in order; the same one several times where slots share. */
  static List<LatencyHistograms> forSlots(int slots) {
    int distinct = Math.min(slots, MAX_OWN);
    List<LatencyHistograms> own = new ArrayList<>(distinct);
    for (int i = 0; i < distinct; i++) {
      own.add(new LatencyHistograms(slots > MAX_OWN));
    }
    List<LatencyHistograms> bySlot = new ArrayList<>(slots);
    for (int slot = 0; slot < slots; slot++) {
      bySlot.add(own.get(slot % distinct));
    }
    return bySlot;
  }

  /** A few for so many slots, which may be read while they are written. */
  static List<LatencyHistograms> sharedBySlots(int slots) {
    int distinct = Math.min(slots, MAX_SHARED);
    List<LatencyHistograms> shared = new ArrayList<>(distinct);
    for (int i = 0; i < distinct; i++) {
      shared.add(new LatencyHistograms(true));
    }
    List<LatencyHistograms> bySlot = new ArrayList<>(slots);
    for (int slot = 0; slot < slots; slot++) {
      bySlot.add(shared.get(slot % distinct));
    }
    return bySlot;
  }

  void record(long queueWaitNanos, long serviceNanos) {
    if (shared) {
      synchronized (this) {
        recordUnlocked(queueWaitNanos, serviceNanos);
      }
    } else {
      recordUnlocked(queueWaitNanos, serviceNanos);
    }
  }

  private void recordUnlocked(long queueWaitNanos, long serviceNanos) {
    queueWait.recordValue(Math.max(0, queueWaitNanos));
    service.recordValue(Math.max(0, serviceNanos));
  }

  /**
   * Tasks that were executed one right after the other.
   *
   * @param queuedNanos when they were put on the queue
   * @param startNanos when the first one started
   * @param endsNanos when each of them ended, which is when the next one started
   * @param tasks how many of the ends there are
   */
  void record(long queuedNanos, long startNanos, long[] endsNanos, int tasks) {
    if (tasks == 1) {
      record(startNanos - queuedNanos, endsNanos[0] - startNanos);
    } else if (shared) {
      synchronized (this) {
        burst.record(queuedNanos, startNanos, endsNanos, tasks);
      }
    } else {
      burst.record(queuedNanos, startNanos, endsNanos, tasks);
    }
  }

  void addTo(Histogram allQueueWait, Histogram allService) {
    synchronized (this) {
      allQueueWait.add(queueWait);
      allService.add(service);
    }
  }

  /** As text: compressed, in Base64. */
  static String encode(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }

  /**
   * Reads what {@link #encode} wrote, or anybody else: takes no more memory than such a histogram.
   *
   * @throws IllegalArgumentException where the text is no such histogram
   */
  static Histogram decode(String encoded) {
    if (encoded.length() > MAX_ENCODED_CHARS) {
      throw new IllegalArgumentException("a histogram of " + encoded.length() + " characters");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      checkHeaders(bytes);
      Histogram histogram = Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
      if (histogram.getTotalCount() < 0 || histogram.getTotalCount() > MAX_VALUES) {
        throw new IllegalArgumentException(histogram.getTotalCount() + " values");
      }
      return histogram;
    } catch (DataFormatException | RuntimeException e) {
      throw new IllegalArgumentException("no histogram: " + e.getMessage(), e);
    }
  }

  /** The library makes room for whatever a header promises. */
  private static void checkHeaders(byte[] bytes) throws DataFormatException {
    ByteBuffer outer = ByteBuffer.wrap(bytes);
    if (outer.getInt() != COMPRESSED_COOKIE || outer.getInt() != outer.remaining()) {
      throw new IllegalArgumentException("not compressed as expected");
    }
    byte[] start = new byte[HEADER_BYTES];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, outer.position(), outer.remaining());
      if (inflater.inflate(start) < HEADER_BYTES) {
        throw new IllegalArgumentException("too short");
      }
    } finally {
      inflater.end();
    }
    ByteBuffer header = ByteBuffer.wrap(start);
    int cookie = header.getInt();
    int countsBytes = header.getInt();
    int normalizing = header.getInt();
    int digits = header.getInt();
    if (cookie != COOKIE || normalizing != 0 || digits != SIGNIFICANT_DIGITS) {
      throw new IllegalArgumentException("of another kind");
    }
    if (countsBytes < 0 || countsBytes > MAX_COUNTS_BYTES) {
      throw new IllegalArgumentException(countsBytes + " bytes of counts");
    }
  }

  static Histogram empty() {
    return new Histogram(SIGNIFICANT_DIGITS);
  }
}
