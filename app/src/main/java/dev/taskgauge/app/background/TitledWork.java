package dev.taskgauge.app.background;

/**
 * Work that {@link BackgroundWork} shows while it is done; other executors just do it.
 *
 * @param title what it is, in a few words
 * @param detail what else is to be known of it; empty where nothing is
 * @param canBeCancelled whether it ends soon, and leaves everything as it was, where its thread is
 *     interrupted
 * @param work what is done
 */
public record TitledWork(String title, String detail, boolean canBeCancelled, Runnable work)
    implements Runnable {
  /** Work that goes on to its end. */
  public static TitledWork lasting(String title, Runnable work) {
    return new TitledWork(title, "", false, work);
  }

  @Override
  public void run() {
    work.run();
  }
}
