package dev.taskgauge.benchmarks.local;

import java.util.ArrayList;
import java.util.List;

/** Everything that executes no-op tasks and is not ours. */
final class Rivals {
  private static final String CLIENT =
      " The client submits one by one and takes results in between, at most "
          + ClientLoop.WINDOW
          + " tasks on their way.";

  private Rivals() {}

  /** Those that the running Java has. */
  static List<Rival> all() {
    List<Rival> rivals = new ArrayList<>();
    rivals.add(
        new Rival(
            "thread-pool",
            "ThreadPoolExecutor, fixed, LinkedBlockingQueue; each task puts its result on a second"
                + " LinkedBlockingQueue."
                + CLIENT,
            new ClientLoop(threads -> new ThreadPoolChannel(ThreadPoolChannel.pool(threads))),
            2_000_000));
    rivals.add(
        new Rival(
            "completion-service",
            "ExecutorCompletionService on the same pool; submit(Callable) and poll()." + CLIENT,
            new ClientLoop(CompletionServiceChannel::new),
            2_000_000));
    rivals.add(
        new Rival(
            "fork-join",
            "ForkJoinPool, asyncMode; submit(Callable) from outside, results from the futures in"
                + " order."
                + CLIENT,
            new ClientLoop(ForkJoinChannel::new),
            2_000_000));
    rivals.add(
        new Rival(
            "fork-join-split",
            "ForkJoinPool that is given the whole range at once and halves it down to a"
                + " RecursiveTask for each task; results are summed up by join().",
            new ForkJoinSplit(),
            10_000_000));
    if (NewerJava.hasVirtualThreads()) {
      rivals.add(
          new Rival(
              "virtual-threads",
              "newVirtualThreadPerTaskExecutor: a virtual thread for each task, whatever the number"
                  + " of threads; each puts its result on a LinkedBlockingQueue."
                  + CLIENT,
              new ClientLoop(
                  threads -> new ThreadPoolChannel(NewerJava.virtualThreadPerTaskExecutor())),
              1_000_000));
    }
    rivals.add(
        new Rival(
            "blocking-queue",
            "Threads that loop over take() of one LinkedBlockingQueue and put results on a second."
                + CLIENT,
            new ClientLoop(BlockingQueueChannel::new),
            2_000_000));
    rivals.add(
        new Rival(
            "disruptor",
            "LMAX Disruptor 3 WorkerPool, ring of 65536, one producer, BlockingWaitStrategy; results"
                + " on a second ring, polled."
                + CLIENT,
            new ClientLoop(DisruptorChannel::new),
            10_000_000));
    rivals.add(
        new Rival(
            "jctools",
            "Threads that poll one JCTools MpmcArrayQueue of 65536 and put results on an"
                + " MpscArrayQueue; who finds nothing spins, yields, then rests 50 µs."
                + CLIENT,
            new ClientLoop(JctoolsChannel::new),
            10_000_000));
    return rivals;
  }
}
