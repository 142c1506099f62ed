package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What stands in the place of the table where there is nothing to list. */
final class HistoryPlaceholderViewTest {
  @TempDir Path folder;

  private final FxRobot robot = new QuickRobot();
  private final CountDownLatch folderRead = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init")
  private ShownHistory history;

  @BeforeEach
  void inAFolder() {
    history = new ShownHistory(folder.resolve("reports"));
  }

  @AfterEach
  void close() throws Exception {
    history.close();
  }

  @Test
  void whereThereIsNothingItSaysWhy() throws Exception {
    Executor waits =
        work ->
            new Thread(
                    () -> {
                      try {
                        folderRead.await(30, TimeUnit.SECONDS);
                        work.run();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    })
                .start();
    history.show(new RunStore(Path.of("reports-of-nobody")), waits);
    assertThat(history.labeled("#history-placeholder"))
        .isEqualTo("Reading the experiments in reports-of-nobody …");
    history.screenshots("history-loading");
    folderRead.countDown();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !history.model().loadingProperty().get());
    FxEvents.settle();
    assertThat(history.labeled("#history-placeholder")).isEqualTo("No experiments yet");
    history.screenshots("history-empty");
  }

  @Test
  void aSearchWithoutMatchCanBeCleared() throws Exception {
    history.fill();
    history.show(history.store());
    robot.clickOn("#history-search").write("kangaroo");
    assertThat(history.labeled("#history-placeholder"))
        .isEqualTo("No experiment matches “kangaroo”");
    history.screenshots("history-no-match");
    robot.clickOn("#history-placeholder-action");
    assertThat(history.table().getItems()).hasSize(7);
  }

  @Test
  void aFolderThatCanNotBeReadCanBeTriedAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("reports"), "");
    history.show(new RunStore(file));
    assertThat(history.labeled("#history-placeholder"))
        .isEqualTo("The experiments can not be read");
    history.screenshots("history-unreadable");
    Files.delete(file);
    robot.clickOn("#history-placeholder-action");
    assertThat(history.labeled("#history-placeholder")).isEqualTo("No experiments yet");
  }
}
