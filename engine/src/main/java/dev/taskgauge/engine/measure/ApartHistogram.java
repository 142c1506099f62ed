package dev.taskgauge.engine.measure;

import java.io.Serial;
import org.HdrHistogram.Histogram;

/** With two cache lines behind the fields that recording writes; see {@link PaddingBefore}. */
final class ApartHistogram extends Histogram {
  @Serial private static final long serialVersionUID = 1;

  transient long after0;
  transient long after1;
  transient long after2;
  transient long after3;
  transient long after4;
  transient long after5;
  transient long after6;
  transient long after7;
  transient long after8;
  transient long after9;
  transient long after10;
  transient long after11;
  transient long after12;
  transient long after13;
  transient long after14;
  transient long after15;

  ApartHistogram(int significantDigits) {
    super(significantDigits);
  }
}
