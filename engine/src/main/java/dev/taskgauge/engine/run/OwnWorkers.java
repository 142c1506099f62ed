package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Worker processes on this machine that a person starts and stops. Those of a queue that is
 * elsewhere serve whatever client has a run there; those of a queue on this machine join the run of
 * an experiment beside the processes that it has itself. They end with this process, however it
 * ends. Any thread.
 */
public final class OwnWorkers implements AutoCloseable {
  /** After the grace for what runs, and for handing over. */
  private static final long STOP_SECONDS = 45;

  private static final long CLOSE_SECONDS = 10;
  private static final int SIGNALS_FROM = 128;

  private final Map<String, String> environment;
  private final Runnable changed;
  private final List<Member> members = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /**
   * None runs yet.
   *
   * @param environment what they have in their environment beside what this process has
   * @param changed is told that {@link #list} says something else now; any thread, returns soon
   */
  public OwnWorkers(Map<String, String> environment, Runnable changed) {
    this.environment = Map.copyOf(environment);
    this.changed = changed;
  }

  /**
   * Starts so many processes with so many slots each. Returns when they are started; that they are
   * connected, or why not, is in {@link #list} later.
   *
   * @throws IllegalArgumentException naming what is wrong and what is allowed
   * @throws BackendUnavailableException where a process can not be started; those before it stay
   */
  public void start(String queueName, AwsPlace place, int processes, int slots)
      throws BackendUnavailableException {
    start(new Target(queueName, place, environment, () -> true, false), processes, slots);
  }

  /**
   * As {@link #start(String, AwsPlace, int, int)}, for a queue on servers on this machine.
   *
   * @param wanted whether what they are started for goes on. Once it says no, and then {@link
   *     #stopOnThisMachine} is called, none of them stays, however their start goes on.
   */
  public void start(
      String queueName, LocalServers servers, int processes, int slots, BooleanSupplier wanted)
      throws BackendUnavailableException {
    Target target = new Target(queueName, servers.place(), servers.environment(), wanted, true);
    start(target, processes, slots);
  }

  private record Target(
      String queueName,
      AwsPlace place,
      Map<String, String> environment,
      BooleanSupplier wanted,
      boolean isLocal) {}

  private void start(Target target, int processes, int slots) throws BackendUnavailableException {
    String queueName = target.queueName();
    SqsSettings.checkQueueName(queueName);
    check("processes", processes, ThisMachine.MAX_PROCESSES);
    check("slots", slots, RunSettings.MAX_SLOTS);
    try {
      for (int i = 0; i < processes && !closed && target.wanted().getAsBoolean(); i++) {
        ChildProcess child =
            WorkerProcess.start(queueName, target.place(), target.environment(), changed);
        Member member = new Member(child, target, slots);
        members.add(member);
        Thread watch = new Thread(() -> watch(member), "own-worker-" + member.child.pid());
        watch.setDaemon(true);
        watch.start();
        if (closed) {
          // It came after those that were closed.
          member.child.kill();
        } else if (!target.wanted().getAsBoolean()) {
          // It came after those that were stopped.
          stopIfWanted(member);
        }
      }
    } catch (BackendException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    } finally {
      changed.run();
    }
  }

  private static void check(String what, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(what + " " + value + ": expected 1 to " + max);
    }
  }

  /**
   * Those that run, and those that ended by themselves, in the order in which they were started.
   */
  public List<OwnWorker> list() {
    return members.stream().map(Member::shown).toList();
  }

  /**
   * Asks a process to end: it takes no more, finishes what runs within the grace, and is killed
   * some seconds after that. Asked a second time it is killed at once. Of one that has ended
   * nothing is said any more.
   *
   * @param pid of the process; one that is not in the list any more is left alone
   */
  public void stop(long pid) {
    members.stream().filter(member -> member.child.pid() == pid).forEach(this::stop);
    changed.run();
  }

  /** Asks those of queues on this machine to end, as what they were started for is over. */
  public void stopOnThisMachine() {
    members.stream().filter(member -> member.target.isLocal()).forEach(this::stopIfWanted);
    changed.run();
  }

  /** Asking a second time would kill it. */
  private void stopIfWanted(Member member) {
    synchronized (member) {
      if (member.isWanted()) {
        stop(member);
      }
    }
  }

  private void stop(Member member) {
    synchronized (member) {
      switch (member.state) {
        case STARTING, SERVING -> {
          member.state = OwnWorker.State.STOPPING;
          member.child.askToEnd();
          CompletableFuture.delayedExecutor(STOP_SECONDS, TimeUnit.SECONDS)
              .execute(member.child::kill);
        }
        case STOPPING -> member.child.kill();
        case DIED -> members.remove(member);
      }
    }
  }

  /** Follows one to its end. */
  private void watch(Member member) {
    try {
      member.child.tell(SlotsLine.ask(member.slots), SlotsLine.answer(member.slots));
      // For as long as it takes: there may be no queue yet.
      if (member.child.awaitAnswer(System.nanoTime() + Long.MAX_VALUE / 2)) {
        member.serving();
        changed.run();
      }
      int exitCode = member.child.awaitExit();
      if (!member.died(exitCode)) {
        members.remove(member);
      }
      changed.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks all to end, and kills those that have not after some seconds. */
  @Override
  public void close() {
    closed = true;
    members.forEach(member -> member.child.askToEnd());
    long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
    members.forEach(member -> member.child.awaitEnd(deadlineNanos));
    members.clear();
  }

  /** A process; its state is guarded by itself. */
  private static final class Member {
    private final ChildProcess child;
    private final Target target;
    private final int slots;
    private OwnWorker.State state = OwnWorker.State.STARTING;
    private String reason = "";

    Member(ChildProcess child, Target target, int slots) {
      this.child = child;
      this.target = target;
      this.slots = slots;
    }

    synchronized OwnWorker shown() {
      String detail = state == OwnWorker.State.DIED ? reason : said();
      return new OwnWorker(child.pid(), target.queueName(), slots, state, detail);
    }

    private String said() {
      String last = child.lastMessage();
      return last.equals(SlotsLine.answer(slots)) ? "" : last;
    }

    /** Whether nobody has asked it to end, and it has not. */
    synchronized boolean isWanted() {
      return state == OwnWorker.State.STARTING || state == OwnWorker.State.SERVING;
    }

    synchronized void serving() {
      if (state == OwnWorker.State.STARTING) {
        state = OwnWorker.State.SERVING;
      }
    }

    /** Returns whether nobody had asked it to end. */
    synchronized boolean died(int exitCode) {
      if (state == OwnWorker.State.STOPPING) {
        return false;
      }
      state = OwnWorker.State.DIED;
      String last = said();
      String how =
          exitCode > SIGNALS_FROM
              ? "killed from outside, signal " + (exitCode - SIGNALS_FROM)
              : "exit code " + exitCode;
      reason = last.isEmpty() ? how : how + ": " + last;
      return true;
    }
  }
}
