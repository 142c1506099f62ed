package dev.taskgauge.benchmarks.local;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.FatalExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.WorkHandler;
import com.lmax.disruptor.WorkerPool;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A work pool of the LMAX Disruptor: one ring of tasks, of which every event goes to one worker,
 * and one ring of results, written by all workers and polled by the client.
 */
final class DisruptorChannel implements Channel {
  private final RingBuffer<Event> tasks;
  private final RingBuffer<Event> results;
  private final WorkerPool<Event> workers;
  private final ExecutorService executor;
  private final EventPoller<Event> poller;
  private final Idling idling = new Idling();
  private int taken;

  /** A place of a ring. */
  private static final class Event {
    private Callable<Done> task = () -> Done.DONE;
    private @Nullable Done result;
  }

  DisruptorChannel(int threads) {
    tasks =
        RingBuffer.createSingleProducer(Event::new, ClientLoop.WINDOW, new BlockingWaitStrategy());
    results =
        RingBuffer.createMultiProducer(Event::new, ClientLoop.WINDOW, new YieldingWaitStrategy());
    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a generic type, as varargs are.
    WorkHandler<Event>[] handlers = new WorkHandler[threads];
    for (int i = 0; i < threads; i++) {
      handlers[i] = this::work;
    }
    workers = new WorkerPool<>(tasks, tasks.newBarrier(), new FatalExceptionHandler(), handlers);
    tasks.addGatingSequences(workers.getWorkerSequences());
    poller = results.newPoller();
    results.addGatingSequences(poller.getSequence());
    executor = Executors.newFixedThreadPool(threads);
    workers.start(executor);
  }

  private void work(Event event) throws Exception {
    Done result = event.task.call();
    long sequence = results.next();
    results.get(sequence).result = result;
    results.publish(sequence);
  }

  @Override
  public boolean offer(Callable<Done> task) {
    if (!tasks.hasAvailableCapacity(1)) {
      return false;
    }
    long sequence = tasks.next();
    tasks.get(sequence).task = task;
    tasks.publish(sequence);
    return true;
  }

  @Override
  public int drain() throws Exception {
    taken = 0;
    poller.poll(this::take);
    if (taken > 0) {
      idling.reset();
    }
    return taken;
  }

  private boolean take(Event event, long sequence, boolean endOfBatch) {
    if (event.result == Done.DONE) {
      taken++;
    }
    return true;
  }

  @Override
  public int await() {
    idling.idle();
    return 0;
  }

  @Override
  public void end() throws InterruptedException {
    workers.drainAndHalt();
    executor.shutdown();
    if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the Disruptor's workers did not end within 30 s");
    }
  }
}
