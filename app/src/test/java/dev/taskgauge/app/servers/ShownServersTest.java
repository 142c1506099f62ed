package dev.taskgauge.app.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.app.background.BackgroundWork;
import dev.taskgauge.app.background.ShownTask;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** A start of servers is seen; those that run already take no time, and are not. */
final class ShownServersTest {
  private final BackgroundWork work = new BackgroundWork(Runnable::run, Runnable::run);
  private final List<ShownTask> seen = new ArrayList<>();

  @BeforeEach
  void listen() throws Exception {
    FxToolkit.registerPrimaryStage();
    work.tasks()
        .addListener(
            (ListChangeListener<ShownTask>)
                changed -> {
                  while (changed.next()) {
                    seen.addAll(changed.getAddedSubList());
                  }
                });
  }

  @Test
  void onlyAStartThatTakesTimeIsSeen() throws Exception {
    ShownServers servers = new ShownServers(new KeptServers(Running::new), work);

    servers.start().close();
    servers.start().close();

    assertThat(seen).hasSize(1);
    assertThat(work.tasks()).isEmpty();
  }

  @Test
  void whyTheyDidNotStartIsToldAsBefore() {
    BackendUnavailableException why = new BackendUnavailableException("no jars", null);
    ShownServers servers =
        new ShownServers(
            new KeptServers(
                () -> {
                  throw why;
                }),
            work);

    assertThatThrownBy(servers::start).isSameAs(why);
    assertThat(work.tasks()).isEmpty();
  }

  @Test
  void aStartThatIsInterruptedSaysSo() {
    ShownServers servers = new ShownServers(new KeptServers(Running::new), work);

    Thread.currentThread().interrupt();
    assertThatThrownBy(servers::start).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private static final class Running implements ServersProcess {
    @Override
    public AwsPlace place() {
      return AwsPlace.DEFAULT;
    }

    @Override
    public Map<String, String> environment() {
      return Map.of();
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public void close() {}
  }
}
