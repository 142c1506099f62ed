package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Lists the workers of a queue name and writes nothing. Keeps its connections. One thread. */
public final class SqsFleetLook implements AutoCloseable {
  private final AwsClients clients;
  private final Registry registry;
  private final String table;
  private final NanoClock clock;
  private Map<String, Sighting> sightings = new HashMap<>();

  /** A worker's item with when its beat last moved, and whether it was seen moving. */
  private record Sighting(WorkerItem item, long sinceNanos, boolean moved) {}

  /**
   * A worker as it is seen from here.
   *
   * @param id of the worker's process
   * @param slots how many
   * @param runId the run that it takes part in; empty for none
   * @param completed tasks completed since it started; -1 where it does not say
   * @param stillNanos for how long its beat has stood still, as far as it was watched, by the clock
   *     of the one who looks
   * @param moved whether the beat was seen moving
   * @param dead whether it has stood still for longer than the worker itself allows
   */
  public record Seen(
      String id,
      int slots,
      String runId,
      long completed,
      long stillNanos,
      boolean moved,
      boolean dead) {}

  private SqsFleetLook(AwsClients clients, QueueNames names, NanoClock clock) {
    this.clients = clients;
    this.table = names.ledger();
    this.registry =
        new Registry(clients.dynamoDb(), table, new RequestCounter(), InstantSource.system());
    this.clock = clock;
  }

  /** Makes no request yet. */
  public static SqsFleetLook open(AwsAccess access, String queueName, NanoClock clock)
      throws BackendException {
    return new SqsFleetLook(
        AwsClients.open(access, new RequestCounter()), new QueueNames(queueName), clock);
  }

  /** The workers that are registered now, dead ones included; none where there is no ledger yet. */
  public List<Seen> look() throws BackendException {
    try {
      return seen(registry.workers());
    } catch (ResourceNotFoundException e) {
      return seen(List.of());
    } catch (SdkException e) {
      throw AwsProblem.toBackendException("reading the workers in table " + table, e);
    }
  }

  private List<Seen> seen(List<WorkerItem> workers) {
    long nowNanos = clock.nanoTime();
    Map<String, Sighting> now = new LinkedHashMap<>();
    for (WorkerItem worker : workers) {
      Sighting last = sightings.get(worker.id());
      now.put(
          worker.id(),
          last != null && last.item().beat() == worker.beat()
              ? new Sighting(worker, last.sinceNanos(), last.moved())
              : new Sighting(worker, nowNanos, last != null));
    }
    sightings = now;
    return now.values().stream().map(sighting -> seen(sighting, nowNanos)).toList();
  }

  private static Seen seen(Sighting sighting, long nowNanos) {
    WorkerItem item = sighting.item();
    long stillNanos = nowNanos - sighting.sinceNanos();
    return new Seen(
        item.workerId(),
        item.slots(),
        item.runId(),
        item.completed(),
        stillNanos,
        sighting.moved(),
        stillNanos > TimeUnit.MILLISECONDS.toNanos(item.deadMillis()));
  }

  @Override
  public void close() {
    clients.close();
  }
}
