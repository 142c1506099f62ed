package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.AwsPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Worker processes on this machine, with a number of slots spread over them. They stay while the
 * number changes, as a program that has just started is slow. They end with this process, however
 * it ends. One thread, but for {@link #check}.
 */
final class WorkerProcesses implements AutoCloseable {
  private static final long END_SECONDS = 15;
  private static final long ANSWER_SECONDS = 60;

  private final String queueName;
  private final AwsPlace place;
  private final Map<String, String> environment;
  private final List<Member> members = new CopyOnWriteArrayList<>();

  /** A process and the slots that it was told to take. */
  private record Member(ChildProcess process, int slots) {
    boolean isAlive() {
      return process.isAlive();
    }
  }

  /** None runs yet. */
  WorkerProcesses(String queueName, AwsPlace place, Map<String, String> environment) {
    this.queueName = queueName;
    this.place = place;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Has so many slots over so many processes, or as many as there are slots; on return each process
   * has its share and no other. Not while a run is open: a worker that leaves with it would be
   * missed, and one that still has its former slots would be counted with them.
   */
  void ensure(int slots, int processes) throws BackendException, InterruptedException {
    List<Member> before = List.copyOf(members);
    try {
      tellAll(slots, processes);
    } catch (BackendException e) {
      // One that was killed a moment ago may have looked alive still: it is replaced.
      if (before.stream().allMatch(Member::isAlive)) {
        throw e;
      }
      tellAll(slots, processes);
    }
  }

  private void tellAll(int slots, int processes) throws BackendException, InterruptedException {
    members.removeIf(member -> !member.isAlive());
    int taking = Math.min(processes, slots);
    while (members.size() < taking) {
      members.add(new Member(WorkerProcess.start(queueName, place, environment, () -> {}), 0));
    }
    List<Member> told = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      int share = share(i, slots, taking);
      if (member.slots() != share) {
        member.process().tell(SlotsLine.ask(share), SlotsLine.answer(share));
        Member changed = new Member(member.process(), share);
        members.set(i, changed);
        told.add(changed);
      }
    }
    await(told);
  }

  /** As even as it gets: the first ones take what does not divide. */
  private static int share(int index, int slots, int taking) {
    return index >= taking ? 0 : slots / taking + (index < slots % taking ? 1 : 0);
  }

  private static void await(List<Member> told) throws BackendException, InterruptedException {
    long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
    for (Member member : told) {
      if (!member.process().awaitAnswer(deadlineNanos)) {
        throw new BackendException(
            member.isAlive()
                ? "a worker process did not get ready within " + ANSWER_SECONDS + " s"
                : endedByItself(member));
      }
    }
  }

  /** Has those with slots look at once whether a run is open or over. Any thread. */
  void look() {
    members.stream()
        .filter(member -> member.slots() > 0)
        .forEach(member -> member.process().tell(SlotsLine.LOOK));
  }

  /**
   * Looks whether those that have slots run. Any thread.
   *
   * @param all whether every one has to; else one is enough, as it takes over what others held
   */
  void check(boolean all) throws BackendException {
    List<Member> working = members.stream().filter(member -> member.slots() > 0).toList();
    List<Member> ended = working.stream().filter(member -> !member.isAlive()).toList();
    if (!ended.isEmpty() && (all || ended.size() == working.size())) {
      throw new BackendException(endedByItself(ended.get(0)));
    }
  }

  private static String endedByItself(Member member) {
    return "a worker process ended by itself; it said last: " + member.process().lastLines();
  }

  /** Lets them finish and leave, and ends those that do not. */
  @Override
  public void close() {
    members.forEach(member -> member.process().askToEnd());
    long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
    members.forEach(member -> member.process().awaitEnd(deadlineNanos));
    members.clear();
  }
}
