package dev.taskgauge.app.history;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@link HistoryCache} spells rows: field by field, in their order. In a program that has just
 * started, a library that maps records takes longer to find out about them than this to read a
 * thousand.
 */
final class HistoryCacheFormat {
  /** Writes a value that is there. */
  @FunctionalInterface
  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  /** Reads a value that is there. */
  @FunctionalInterface
  private interface Reader<T> {
    T read() throws IOException;
  }

  private HistoryCacheFormat() {}

  /** Writes experiments that {@link #read} reads. */
  static void write(Collection<ListedExperiment> experiments, DataOutputStream out)
      throws IOException {
    out.writeInt(experiments.size());
    for (ListedExperiment each : experiments) {
      write(each.stamps().record(), stamp -> write(stamp, out), out);
      write(each.stamps().summary(), stamp -> write(stamp, out), out);
      write(each.row(), out);
    }
  }

  /** Reads experiments of a folder, all of which have ended. */
  static List<ListedExperiment> read(DataInputStream in, Path reports) throws IOException {
    List<ListedExperiment> experiments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      FileStamps.Stamp record = orNull(in, () -> stamp(in));
      FileStamps.Stamp summary = orNull(in, () -> stamp(in));
      experiments.add(
          new ListedExperiment(new FileStamps(record, summary), row(in, reports), false));
    }
    return experiments;
  }

  private static void write(FileStamps.Stamp stamp, DataOutputStream out) throws IOException {
    out.writeLong(stamp.bytes());
    write(stamp.writtenAt(), out);
  }

  private static FileStamps.Stamp stamp(DataInputStream in) throws IOException {
    return new FileStamps.Stamp(in.readLong(), instant(in));
  }

  private static void write(ExperimentRow row, DataOutputStream out) throws IOException {
    write(String.valueOf(row.directory().getFileName()), out);
    write(row.name(), out);
    write(row.startedAt(), out);
    write(row.backEnds(), out);
    write(row.tasks(), out);
    write(row.lengths(), lengths -> write(lengths, out), out);
    write(row.workers(), out);
    out.writeInt(row.mostWorkers());
    out.writeInt(row.runsDone());
    write(row.runsPlanned(), out::writeInt, out);
    write(row.state().name(), out);
    write(row.bestTasksPerSecond(), out::writeDouble, out);
    write(row.bestEfficiencyFraction(), out::writeDouble, out);
    write(row.damage(), out);
  }

  private static ExperimentRow row(DataInputStream in, Path reports) throws IOException {
    return new ExperimentRow(
        reports.resolve(text(in)),
        text(in),
        instant(in),
        text(in),
        text(in),
        orNull(in, () -> new ExperimentRow.Lengths(in.readLong(), in.readLong())),
        text(in),
        in.readInt(),
        in.readInt(),
        orNull(in, in::readInt),
        ExperimentState.valueOf(text(in)),
        orNull(in, in::readDouble),
        orNull(in, in::readDouble),
        text(in));
  }

  private static void write(ExperimentRow.Lengths lengths, DataOutputStream out)
      throws IOException {
    out.writeLong(lengths.shortestNanos());
    out.writeLong(lengths.longestNanos());
  }

  /** Not as {@code writeUTF} does it, which has no room for the workers of some experiments. */
  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void write(Instant instant, DataOutputStream out) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static <T> void write(@Nullable T value, Writer<T> writer, DataOutputStream out)
      throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      writer.write(value);
    }
  }

  private static <T> @Nullable T orNull(DataInputStream in, Reader<T> reader) throws IOException {
    return in.readBoolean() ? reader.read() : null;
  }
}
