package dev.taskgauge.worker;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** worker.jar with a scripted engine, for tests that need a process. */
final class ScriptedProgram {
  private ScriptedProgram() {}

  /**
   * The first argument says what the worker does when it is stopped: end, or hang. The others are a
   * command line.
   */
  public static void main(String[] args) {
    ScriptedEngine engine = new ScriptedEngine();
    engine.existing.add("demo-results");
    boolean hangs = args[0].equals("hang");
    engine.worker(
        listener -> {
          listener.started("nowhere");
          engine.stopped.await();
          if (hangs) {
            new CountDownLatch(1).await();
          }
          listener.runLeft("7f3a");
        });
    Main.run(Arrays.copyOfRange(args, 1, args.length), engine);
  }
}
