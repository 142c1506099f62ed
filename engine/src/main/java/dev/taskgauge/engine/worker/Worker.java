package dev.taskgauge.engine.worker;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.SlotMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A set of slots that execute what comes over one task queue. Started once, closed once. */
public final class Worker implements AutoCloseable {
  private static final long ABANDON_MILLIS = 5;
  private static final int WAKE_AT_ONCE = 100;
  private static final long WAKE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final TaskQueue queue;
  private final TaskExecutor executor;
  private final NanoClock clock;
  private final StopSignal stop;
  private final StopSignal leave = new StopSignal();
  private final Runnable whenBroken;
  private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  // Ends when every slot that was started has ended its work.
  private final Phaser working = new Phaser(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final List<Slot> slots = new ArrayList<>();

  /**
   * With the queue to take from, what executes the tasks, and the signal that stops both.
   *
   * @param clock the clock that the executor and the meters use
   * @param whenBroken is called once where a slot ends by anything but the stop signal; see {@link
   *     #trouble}. On any thread
   */
  public Worker(
      TaskQueue queue,
      TaskExecutor executor,
      NanoClock clock,
      StopSignal stop,
      Runnable whenBroken) {
    this.queue = queue;
    this.executor = executor;
    this.clock = clock;
    this.stop = stop;
    this.whenBroken = whenBroken;
  }

  /**
   * Starts a slot for each meter and waits until all of them are ready to receive.
   *
   * @param threadFactory makes the threads of the slots
   * @throws BackendException where the machine does not give that many threads
   */
  public void start(List<SlotMeter> meters, ThreadFactory threadFactory)
      throws BackendException, InterruptedException {
    CountDownLatch ready = new CountDownLatch(meters.size());
    // Slots inherit the timer slack of the thread that starts them, and the caller keeps its own.
    Thread starter =
        new Thread(
            () -> {
              try {
                startSlots(meters, threadFactory, ready);
              } catch (RuntimeException | Error e) {
                broke(e);
              }
            },
            "slot-starter");
    // Like every thread here: a program whose heap is used up shall end, not wait for them.
    starter.setDaemon(true);
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException e) {
      stop.set();
      starter.join();
      throw e;
    }
    while (!ready.await(10, TimeUnit.MILLISECONDS) && !stop.isSet() && trouble.get() == null) {
      // Looks at the stop signal between two waits.
    }
    Throwable cause = trouble.get();
    if (cause != null) {
      throw new BackendException(String.valueOf(cause.getMessage()), cause);
    }
  }

  private void startSlots(
      List<SlotMeter> meters, ThreadFactory threadFactory, CountDownLatch ready) {
    TimerSlack.minimizeForThisThread();
    for (SlotMeter meter : meters) {
      if (stop.isSet()) {
        return;
      }
      Slot slot = new Slot(queue, executor, meter, clock, stop, leave);
      Thread thread =
          threadFactory.newThread(
              () -> {
                ready.countDown();
                work(slot);
              });
      working.register();
      try {
        thread.start();
      } catch (OutOfMemoryError e) {
        working.arriveAndDeregister();
        broke(tooManyThreads(meters.size(), e));
        return;
      }
      threads.add(thread);
      slots.add(slot);
    }
  }

  private void broke(Throwable cause) {
    if (trouble.compareAndSet(null, cause)) {
      whenBroken.run();
    }
  }

  private BackendException tooManyThreads(int wanted, OutOfMemoryError cause) {
    return new BackendException(
        "could start only "
            + threads.size()
            + " of "
            + wanted
            + " worker threads: the system gives no more; use fewer workers, or virtual threads"
            + " where Java is 21 or newer",
        cause);
  }

  private void work(Slot slot) {
    try {
      slot.work();
    } catch (InterruptedException e) {
      if (!stop.isSet()) {
        broke(e);
      }
    } catch (BackendException | RuntimeException | Error e) {
      broke(e);
    } finally {
      if (slot.gate().end()) {
        working.arriveAndDeregister();
      }
    }
  }

  /** What ended a slot other than the stop signal, or null. Any thread. */
  public @Nullable Throwable trouble() {
    return trouble.get();
  }

  /** Stops the slots, breaking off the tasks that they execute. Returns at once. Any thread. */
  public void stop() {
    stop.set();
  }

  /**
   * Lets the slots finish the messages in hand and takes no more. Returns at once; any thread.
   * {@link #awaitFinish} waits for them.
   */
  public void finish() {
    leave.set();
    queue.stopReceiving();
  }

  /**
   * Waits until every slot has ended by itself. After {@link #finish}.
   *
   * @return whether they did in time
   */
  public boolean awaitFinish(long timeoutNanos) throws InterruptedException {
    long deadlineNanos = System.nanoTime() + timeoutNanos;
    for (Thread thread : threads) {
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
      thread.join(Math.max(1, leftMillis));
      if (thread.isAlive()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Waits until every slot has ended or was abandoned, after which no meter changes any more. Once,
   * after {@link #stop}.
   *
   * @return whether they did in time
   */
  public boolean awaitEnd(long timeoutNanos) throws InterruptedException {
    long deadlineNanos = System.nanoTime() + timeoutNanos;
    int phase = working.arrive();
    while (System.nanoTime() - deadlineNanos < 0) {
      // Again and again, as a slot may have been on its way out of the door.
      abandonSlots();
      try {
        working.awaitAdvanceInterruptibly(phase, ABANDON_MILLIS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        // Some slots are still at work.
      }
    }
    return false;
  }

  private void abandonSlots() {
    for (Slot slot : slots) {
      if (slot.gate().abandon()) {
        working.arriveAndDeregister();
      }
    }
  }

  /** Stops, and lets the threads of the slots exit in the background. */
  @Override
  public void close() {
    stop();
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Thread waker = new Thread(this::wakeAll, "slot-waker");
    waker.setDaemon(true);
    waker.start();
  }

  /**
   * Makes the slots look at the stop signal. Not by interrupts: those would also break off sending
   * a result, and of thousands who wait for one lock each takes as long as all of them. Little by
   * little, as thousands of threads that wake at once leave the machine to nobody else.
   */
  private void wakeAll() {
    queue.stopReceiving();
    for (int i = 0; i < threads.size(); i++) {
      LockSupport.unpark(threads.get(i));
      if (i % WAKE_AT_ONCE == WAKE_AT_ONCE - 1) {
        LockSupport.parkNanos(WAKE_PAUSE_NANOS);
      }
    }
  }

  /** Waits until the threads of the slots are gone. After {@link #close}. */
  public void awaitExit() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
