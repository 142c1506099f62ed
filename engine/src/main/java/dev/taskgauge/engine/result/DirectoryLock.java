package dev.taskgauge.engine.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Keeps the directory of an experiment for one writer. The system lets go of it when the program
 * ends, in whatever way.
 *
 * <p>POSIX drops all locks that a program has on a file as soon as the program closes that file
 * anywhere. So the file of a directory that is locked here must not even be looked at: the set of
 * these says which they are.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String LOCK_FILE = ".lock";

  private final Path directory;
  private final FileChannel channel;
  private final Set<Path> lockedHere;

  private DirectoryLock(Path directory, FileChannel channel, Set<Path> lockedHere) {
    this.directory = directory;
    this.channel = channel;
    this.lockedHere = lockedHere;
  }

  /**
   * Takes the lock.
   *
   * @param lockedHere directories that are locked in this program; this one is added until it is
   *     closed. Of any thread
   * @throws IOException also where somebody has it
   */
  static DirectoryLock take(Path directory, Set<Path> lockedHere) throws IOException {
    synchronized (lockedHere) {
      if (!lockedHere.add(key(directory))) {
        throw inUse(directory);
      }
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = tryLock(channel);
      if (!taken) {
        channel.close();
        throw inUse(directory);
      }
      return new DirectoryLock(directory, channel, lockedHere);
    } finally {
      if (!taken) {
        lockedHere.remove(key(directory));
      }
    }
  }

  /** Whether somebody has the lock. A file that a program left behind when it died is none. */
  static boolean isTaken(Path directory, Set<Path> lockedHere) throws IOException {
    // Nobody here may take it between the question and the look.
    synchronized (lockedHere) {
      if (lockedHere.contains(key(directory))) {
        return true;
      }
      try (FileChannel channel =
          FileChannel.open(directory.resolve(LOCK_FILE), StandardOpenOption.WRITE)) {
        return !tryLock(channel);
      } catch (NoSuchFileException e) {
        return false;
      }
    }
  }

  /** With the channel the lock is closed too. */
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Somebody in this program.
      return false;
    }
  }

  /** What is locked. */
  Path directory() {
    return directory;
  }

  private static IOException inUse(Path directory) {
    return new IOException(
        directory + " is in use: an experiment is being written there at this moment");
  }

  private static Path key(Path directory) {
    return directory.toAbsolutePath().normalize();
  }

  /** Lets others have it. */
  @Override
  public void close() throws IOException {
    try {
      // While it is still locked: later it might be that of somebody else.
      Files.deleteIfExists(directory.resolve(LOCK_FILE));
      channel.close();
    } finally {
      lockedHere.remove(key(directory));
    }
  }
}
