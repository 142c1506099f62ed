package dev.taskgauge.app.history;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something changes in a folder or in some of the folders in it, in a thread of its own.
 * Changes that come close together are told once, a moment after the last of them. It costs nothing
 * while nothing changes; only a folder that is not there, or whose system can not watch, is looked
 * at every few seconds.
 */
final class FolderWatch implements AutoCloseable {
  /** Long enough for the files of an experiment to be written one after the other. */
  static final Duration QUIET = Duration.ofMillis(300);

  /** How long changes without a pause are held back: a running experiment has no pause. */
  static final Duration AT_MOST = Duration.ofSeconds(2);

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final Path folder;
  private final Runnable changed;
  private final Thread thread = new Thread(this::watch, "history-watch");
  private final Map<Path, WatchKey> inner = new HashMap<>();
  private final Set<Path> wanted = ConcurrentHashMap.newKeySet();
  private volatile boolean lookAgain;
  private volatile boolean closed;

  /**
   * Starts to watch.
   *
   * @param changed called in the thread of this watch
   */
  FolderWatch(Path folder, Runnable changed) {
    this.folder = folder;
    this.changed = changed;
    thread.setDaemon(true);
    thread.start();
  }

  /** The folders in it whose files are of interest too, from now on. Any thread. */
  void alsoIn(Collection<Path> folders) {
    wanted.retainAll(Set.copyOf(folders));
    wanted.addAll(folders);
  }

  /** Tells once more in a while, whether anything has changed or not. Any thread. */
  void lookAgain() {
    lookAgain = true;
  }

  private void watch() {
    while (!closed) {
      try {
        if (Files.isDirectory(folder)) {
          watchFolder();
        }
        TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        // It has come, or gone, or can not be watched.
        changed.run();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Until the folder is gone or can not be watched. */
  private void watchFolder() throws InterruptedException {
    try (WatchService service = folder.getFileSystem().newWatchService()) {
      inner.clear();
      Object identity = identity();
      WatchKey outer = folder.register(service, KINDS);
      changed.run();
      // A folder that is moved away is still watched in its new place.
      while (outer.isValid() && Objects.equals(identity, identity())) {
        if (watchInner(service)) {
          // What changed there before it was watched.
          changed.run();
        }
        WatchKey key = service.poll(POLL.toNanos(), TimeUnit.NANOSECONDS);
        if (key != null) {
          awaitQuiet(service, key);
        }
        if (key != null || lookAgain) {
          lookAgain = false;
          changed.run();
        }
      }
    } catch (IOException | ClosedWatchServiceException | UnsupportedOperationException e) {
      // It is looked at now and then instead.
    }
  }

  /** Null on systems that have none. */
  private @Nullable Object identity() throws IOException {
    return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
  }

  private void awaitQuiet(WatchService service, WatchKey first) throws InterruptedException {
    long deadlineNanos = System.nanoTime() + AT_MOST.toNanos();
    WatchKey key = first;
    while (key != null) {
      key.pollEvents();
      key.reset();
      long leftNanos = deadlineNanos - System.nanoTime();
      key =
          leftNanos <= 0
              ? null
              : service.poll(Math.min(leftNanos, QUIET.toNanos()), TimeUnit.NANOSECONDS);
    }
  }

  /** Whether there are any that were not watched before. */
  private boolean watchInner(WatchService service) {
    boolean more = false;
    inner.entrySet().removeIf(watched -> isNoLongerOfUse(watched.getKey(), watched.getValue()));
    for (Path each : wanted) {
      if (!inner.containsKey(each)) {
        try {
          inner.put(each, each.register(service, KINDS));
          more = true;
        } catch (IOException e) {
          // Gone by now: the folder around it tells.
        }
      }
    }
    return more;
  }

  private boolean isNoLongerOfUse(Path path, WatchKey key) {
    if (wanted.contains(path) && key.isValid()) {
      return false;
    }
    key.cancel();
    return true;
  }

  /** Nothing is told any more, except what is being told. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
