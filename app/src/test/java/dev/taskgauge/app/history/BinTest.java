package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted, over real folders and a clock that the test moves. */
final class BinTest {
  @TempDir Path folder;

  private Instant now = Instant.now();

  private Bin bin() {
    return new Bin(folder, () -> now);
  }

  private Path experiment(String name, int bytes) throws IOException {
    Path directory = folder.resolve(name);
    Files.createDirectories(directory.resolve("charts"));
    Files.write(directory.resolve("record.json"), new byte[bytes]);
    Files.write(directory.resolve("charts").resolve("one.png"), new byte[bytes]);
    return directory;
  }

  @Test
  void saysHowManyAndHowLarge() throws IOException {
    assertThat(bin().content().isEmpty()).as("before there is a trash").isTrue();
    bin().put(experiment("a", 400));
    assertThat(bin().content().text()).isEqualTo("1 experiment, 800 bytes");
    bin().put(experiment("b", 617_000));

    assertThat(bin().content().text()).isEqualTo("2 experiments, 1.2 MB");
    assertThat(bin().content().folders()).containsExactly("a", "b");
  }

  @Test
  void emptiesAllAndNothingElse() throws IOException {
    Path kept = experiment("kept", 10);
    Path deleted = experiment("deleted", 10);
    // A link is deleted, and what it leads to is not.
    Files.createSymbolicLink(deleted.resolve("link"), kept);
    bin().put(deleted);

    TrashContent gone = bin().empty();

    assertThat(gone.folders()).containsExactly("deleted");
    assertThat(bin().content().isEmpty()).isTrue();
    assertThat(kept.resolve("charts").resolve("one.png")).exists();
  }

  @Test
  void whatWasDeletedThirtyDaysAgoGoesAndWhatIsYoungerStays() throws IOException {
    Path old = experiment("old", 10);
    // Measured long ago, and deleted now: it is young.
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    bin().put(old);
    now = now.plus(Duration.ofDays(10));
    bin().put(experiment("young", 10));

    assertThat(bin().emptyOlderThan(Duration.ofDays(30)).isEmpty()).isTrue();
    now = now.plus(Duration.ofDays(20)).plusSeconds(60);
    assertThat(bin().emptyOlderThan(Duration.ofDays(30)).folders()).containsExactly("old");
    assertThat(bin().content().folders()).containsExactly("young");
  }

  @Test
  void whatIsBroughtBackWasWrittenWhenItWas() throws IOException {
    Path directory = experiment("a", 10);
    FileTime before = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
    Files.setLastModifiedTime(directory, before);

    Bin.Put put = bin().put(directory);

    assertThat(bin().takeBack(put)).isEqualTo(directory);
    assertThat(Files.getLastModifiedTime(directory)).isEqualTo(before);
  }

  @Test
  void whatGoesByItselfIsInTheLog() throws IOException {
    bin().put(experiment("old one", 1_000));
    now = now.plus(Duration.ofDays(31));
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(MessageFormat.format(record.getMessage(), record.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(HistoryWork.class.getName());
    logger.addHandler(handler);
    try {
      RunStore store = new RunStore(folder);
      HistoryListing listing = new HistoryListing(store, new HistoryCache(folder, folder));
      new HistoryWork(store, listing, path -> {}, () -> now).emptyOldTrash();
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(logged)
        .containsExactly(
            "Emptied "
                + folder.resolve(".trash")
                + " of what was deleted over 30 days ago: 1 experiment, 2.0 kB (old one)");
  }
}
