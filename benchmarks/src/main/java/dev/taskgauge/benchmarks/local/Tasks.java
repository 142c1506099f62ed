package dev.taskgauge.benchmarks.local;

import java.util.concurrent.Callable;

/** Gives the tasks that a rival executes. */
interface Tasks {
  /** Tasks that do nothing and record nothing: one object for all of them. */
  Tasks NO_OP = () -> () -> Done.DONE;

  /** The next task, at the moment at which it is submitted; by the client's thread. */
  Callable<Done> next();
}
