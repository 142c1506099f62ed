package dev.taskgauge.engine.worker;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets a worker end without waking the slots that are away: waiting for a message or executing a
 * long task. A slot that is away touches neither its meter nor the queues. So it can be abandoned
 * there and then, which counts as its end; it learns of it when it comes back.
 */
final class SlotGate {
  private enum State {
    AT_WORK,
    AWAY,
    ABANDONED,
    ENDED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.AT_WORK);

  /** The slot goes away. Called by the slot. */
  void leave() {
    state.set(State.AWAY);
  }

  /**
   * The slot comes back. Called by the slot.
   *
   * @return whether it goes on; false where it was abandoned and has nothing more to do
   */
  boolean comeBack() {
    return state.compareAndSet(State.AWAY, State.AT_WORK);
  }

  /**
   * The slot ends. Called by the slot.
   *
   * @return whether this is news; false where it had been abandoned, which counted as its end
   */
  boolean end() {
    return state.getAndSet(State.ENDED) != State.ABANDONED;
  }

  /**
   * Abandons the slot if it is away. Any thread.
   *
   * @return whether it did; what the slot wrote before it left is then seen by the caller
   */
  boolean abandon() {
    return state.compareAndSet(State.AWAY, State.ABANDONED);
  }
}
