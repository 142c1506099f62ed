package dev.taskgauge.app.background;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Does work in the background, and tells of what has a title while it is done. Any thread gives it
 * work.
 */
public final class BackgroundWork implements Executor {
  private final Executor threads;
  private final Executor ui;
  private final ObservableList<ShownTask> tasks = FXCollections.observableArrayList();
  private final ObservableList<ShownTask> shown = FXCollections.unmodifiableObservableList(tasks);

  /**
   * Does nothing yet.
   *
   * @param threads where work is done
   * @param ui hands over to the JavaFX thread
   */
  public BackgroundWork(Executor threads, Executor ui) {
    this.threads = threads;
    this.ui = ui;
  }

  /** What is being done now, in the order in which it began. On the JavaFX thread. */
  public ObservableList<ShownTask> tasks() {
    return shown;
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(seen(work));
  }

  /** The same work, which is shown while it is done where it has a title, on whatever thread. */
  public Runnable seen(Runnable work) {
    return work instanceof TitledWork titled ? () -> show(titled) : work;
  }

  private void show(TitledWork work) {
    ShownTask task = new ShownTask(work);
    ui.execute(() -> tasks.add(task));
    try {
      task.run();
    } finally {
      ui.execute(() -> tasks.remove(task));
    }
    failAsItDid(task);
  }

  /** A task keeps what went wrong to itself; here it is told to whoever waits for errors. */
  private static void failAsItDid(ShownTask task) {
    if (task.isCancelled()) {
      // The thread goes on to other work.
      Thread.interrupted();
      return;
    }
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
