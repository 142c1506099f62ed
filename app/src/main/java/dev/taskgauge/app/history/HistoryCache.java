package dev.taskgauge.app.history;

import dev.taskgauge.engine.result.BuildInfo;
import dev.taskgauge.engine.result.FileReplacer;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rows of the history that are kept from one start of the program to the next, so that a folder
 * that has not changed need not be read again: a file for each folder of results. It can be deleted
 * at any time, several programs may write it at once, and one that is damaged or that another build
 * wrote counts as none. Any thread, one at a time.
 */
final class HistoryCache {
  /** To be raised where rows come to say something else. */
  private static final int VERSION = 2;

  private static final Logger LOG = System.getLogger(HistoryCache.class.getName());

  private final Path folder;
  private final Path reports;
  private final Supplier<BuildInfo> build;

  /**
   * Reads and writes nothing yet.
   *
   * @param folder where the file is; it is made when first written to
   * @param reports the folder of results
   */
  HistoryCache(Path folder, Path reports) {
    this(folder, reports, BuildInfo::read);
  }

  /** Of a build: another one may say the same in other words. */
  HistoryCache(Path folder, Path reports, Supplier<BuildInfo> build) {
    this.folder = folder;
    this.reports = reports;
    this.build = build;
  }

  /** What was kept; empty where nothing was, or where it can not be read. */
  List<ListedExperiment> read() {
    Path file = file();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content(file)))) {
      return in.readUTF().equals(writer()) ? HistoryCacheFormat.read(in, reports) : List.of();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      LOG.log(Level.INFO, "{0} is not used: {1}", file, e.toString());
      return List.of();
    }
  }

  /** Read to its end, where the checksum is, before any of it is believed. */
  private static byte[] content(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream unpacked = new GZIPInputStream(in)) {
      return unpacked.readAllBytes();
    }
  }

  /** Replaces what was kept; where that fails, the log says why. */
  void write(Collection<ListedExperiment> experiments) {
    Path file = file();
    try {
      Files.createDirectories(folder);
      FileReplacer.replaceBinary(
          file,
          target -> {
            try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target))) {
              out.writeUTF(writer());
              HistoryCacheFormat.write(experiments, out);
            }
          });
    } catch (IOException e) {
      LOG.log(Level.WARNING, "{0} can not be written: {1}", file, e.toString());
    }
  }

  /** Forgets what was kept; where that fails, the log says why. */
  void delete() {
    Path file = file();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "{0} can not be deleted: {1}", file, e.toString());
    }
  }

  private Path file() {
    String place = reports.toAbsolutePath().normalize().toString();
    UUID name = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    return folder.resolve("history-" + name + ".gz");
  }

  private String writer() {
    return VERSION + " " + build.get();
  }
}
