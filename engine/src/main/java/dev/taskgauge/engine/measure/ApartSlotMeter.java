package dev.taskgauge.engine.measure;

/** With two cache lines behind its fields; see {@link PaddingBefore}. */
final class ApartSlotMeter extends SlotMeter {
  long after0;
  long after1;
  long after2;
  long after3;
  long after4;
  long after5;
  long after6;
  long after7;
  long after8;
  long after9;
  long after10;
  long after11;
  long after12;
  long after13;
  long after14;
  long after15;

  ApartSlotMeter(LatencyHistograms histograms) {
    super(histograms);
  }
}
