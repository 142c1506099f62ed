package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThreadKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The back ends of an experiment. SQS is opened when its first run comes and kept to the end, so
 * that servers and workers stay warm. LOCAL is made anew for each run, which costs nothing: a slot
 * that was left behind in a long task gives its message back when nobody expects it. Used by one
 * thread.
 */
final class Sites implements AutoCloseable {
  private final Opener opener;
  private final Map<Key, Site> open = new LinkedHashMap<>();

  /** Opens a back end. */
  @FunctionalInterface
  interface Opener {
    /** Blocks while servers start. */
    Site open(BackendSettings settings)
        throws BackendException, BackendUnavailableException, InterruptedException;
  }

  /** What runs of the same site have in common. */
  private sealed interface Key {
    static Key of(BackendSettings settings) {
      return settings instanceof LocalSettings local
          ? new LocalKey(local.threads())
          : SqsKey.of((SqsSettings) settings);
    }
  }

  private record LocalKey(ThreadKind threads) implements Key {}

  /** How many processes there are on this machine is a setting of each run; so is the rest. */
  private record SqsKey(String queueName, @Nullable AwsPlace elsewhere) implements Key {
    static SqsKey of(SqsSettings sqs) {
      return new SqsKey(sqs.queueName(), sqs.place() instanceof AwsPlace aws ? aws : null);
    }
  }

  Sites(Opener opener) {
    this.opener = opener;
  }

  /** The site of a back end, opened where it is not yet. */
  Site of(BackendSettings settings)
      throws BackendException, BackendUnavailableException, InterruptedException {
    Key key = Key.of(settings);
    Site site = key instanceof LocalKey ? null : open.get(key);
    if (site == null) {
      site = opener.open(settings);
      open.put(key, site);
    }
    return site;
  }

  /** Closes all, whatever happens to one of them. */
  @Override
  public void close() throws BackendException {
    BackendException first = null;
    for (Site site : open.values()) {
      try {
        site.close();
      } catch (BackendException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    open.clear();
    if (first != null) {
      throw first;
    }
  }
}
