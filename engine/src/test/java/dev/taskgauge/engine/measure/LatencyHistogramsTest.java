package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyHistogramsTest {
  private static final int HEADER_BYTES = 40;

  private static Histogram random(long seed) {
    Random random = new Random(seed);
    Histogram histogram = LatencyHistograms.empty();
    int values = random.nextInt(2_000);
    for (int i = 0; i < values; i++) {
      histogram.recordValue((long) Math.exp(random.nextDouble() * 30));
    }
    return histogram;
  }

  private static byte[] compressed(byte[] plain) {
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1_000];
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** A histogram whose header says what a stranger wants. */
  private static String withHeader(int countsBytes, int normalizing, int digits, byte... counts) {
    ByteBuffer plain = ByteBuffer.allocate(HEADER_BYTES + counts.length);
    plain.putInt(0x1c849313).putInt(countsBytes).putInt(normalizing).putInt(digits);
    plain.putLong(1).putLong(1_000_000).putDouble(1.0).put(counts);
    byte[] body = compressed(plain.array());
    ByteBuffer all = ByteBuffer.allocate(8 + body.length);
    all.putInt(0x1c849314).putInt(body.length).put(body);
    return Base64.getEncoder().encodeToString(all.array());
  }

  @Test
  void whatIsEncodedIsDecoded() {
    for (int seed = 0; seed < 100; seed++) {
      Histogram histogram = random(seed);
      assertThat(LatencyHistograms.decode(LatencyHistograms.encode(histogram)))
          .isEqualTo(histogram);
    }
  }

  @Test
  void decodedHistogramsMergeAsIfAllHadBeenRecordedInOne() {
    Histogram all = LatencyHistograms.empty();
    Histogram merged = LatencyHistograms.empty();
    for (int seed = 0; seed < 20; seed++) {
      all.add(random(seed));
      merged.add(LatencyHistograms.decode(LatencyHistograms.encode(random(seed))));
    }

    assertThat(LatencySummary.of(merged)).isEqualTo(LatencySummary.of(all));
  }

  @Test
  void whatIsNoHistogramIsRejected() {
    String valid = LatencyHistograms.encode(random(1));
    for (String text :
        List.of(
            "",
            "x",
            "****",
            "AAAA",
            "AAAAAAAAAAAAAAAA",
            valid.substring(0, valid.length() / 8 * 4),
            valid + valid,
            "A".repeat(400_004))) {
      assertThatIllegalArgumentException().isThrownBy(() -> LatencyHistograms.decode(text));
    }
  }

  @Test
  void aHistogramThatAsksForMuchMemoryIsRejectedBeforeItGetsIt() {
    for (int bytes : List.of(Integer.MAX_VALUE, 1_000_001, -1, Integer.MIN_VALUE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LatencyHistograms.decode(withHeader(bytes, 0, 3)))
          .withMessageContaining(bytes + " bytes of counts");
    }
  }

  @Test
  void histogramsOfAnotherKindAreRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LatencyHistograms.decode(withHeader(1, 0, 5, (byte) 2)))
        .withMessageContaining("of another kind");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LatencyHistograms.decode(withHeader(1, 7, 3, (byte) 2)))
        .withMessageContaining("of another kind");
    assertThat(LatencyHistograms.decode(withHeader(1, 0, 3, (byte) 2)).getTotalCount()).isOne();
  }

  @Test
  void moreValuesThanThereCanBeAreRejected() {
    // A count of 2^62 in the library's variable length.
    byte[] count = new byte[9];
    Arrays.fill(count, (byte) 0x80);
    count[8] = (byte) 0x80;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LatencyHistograms.decode(withHeader(9, 0, 3, count)))
        .withMessageContaining("values");
  }

  @Test
  void noSpoiltHistogramDoesMoreThanBeingRejected() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      Histogram histogram = LatencyHistograms.empty();
      histogram.recordValue(1 + random.nextInt(1_000));
      byte[] plain = new byte[histogram.getNeededByteBufferCapacity()];
      ByteBuffer buffer = ByteBuffer.wrap(plain);
      int length = histogram.encodeIntoByteBuffer(buffer);
      for (int change = random.nextInt(3); change >= 0; change--) {
        plain[random.nextInt(length)] = (byte) random.nextInt();
      }
      byte[] body = compressed(Arrays.copyOf(plain, length));
      ByteBuffer all = ByteBuffer.allocate(8 + body.length);
      all.putInt(0x1c849314).putInt(body.length).put(body);
      if (random.nextInt(4) == 0) {
        all.put(random.nextInt(all.capacity()), (byte) random.nextInt());
      }
      String text = Base64.getEncoder().encodeToString(all.array());
      try {
        Histogram sum = LatencyHistograms.empty();
        sum.add(LatencyHistograms.decode(text));
        assertThat(LatencySummary.of(sum).count()).isNotNegative();
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageStartingWith("no histogram: ");
      } catch (RuntimeException e) {
        fail("thrown by " + text, e);
      }
    }
  }
}
