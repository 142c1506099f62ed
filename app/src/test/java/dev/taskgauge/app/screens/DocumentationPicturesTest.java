package dev.taskgauge.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of README and of the help page, from what is measured meanwhile and from the
 * example: {@code mvn -pl app -am test -Dtest=DocumentationPicturesTest -Dtaskgauge.pictures=true
 * -Dsurefire.failIfNoSpecifiedTests=false}, on a machine that has nothing else to do.
 */
@EnabledIfSystemProperty(named = "taskgauge.pictures", matches = "true")
final class DocumentationPicturesTest {
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final long MAX_BYTES = 150_000;

  @TempDir Path user;

  @SuppressWarnings("NullAway.Init")
  private PicturedWindow window;

  @BeforeEach
  void open() throws Exception {
    window = PicturedWindow.open(Reports.fresh(), user);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void everyPicture() throws Exception {
    window.on(window.model()::run);
    window.awaitMeasured();
    picture("screenshot");

    Reports.addExample();
    window.openEarlier(Reports.EXAMPLE_NAME);
    window.show("tab-lost-time");
    picture("lost-time");
    window.show("tab-worker-fit");
    window.on(
        () -> ((ComboBox<?>) window.node("#choice-worker-fit")).getSelectionModel().select(2));
    picture("worker-fit");
    window.dress(true);
    window.show("tab-throughput");
    picture("dark");
    window.dress(false);

    window.measure(Experiments.search(500));
    picture("task-length");

    window.measure(Experiments.threads("platform", 300, false));
    window.measure(Experiments.threads("virtual", 300, false));
    window.show("tab-throughput");
    window.show("tab-history");
    picture("history");
    window.compare("platform threads", "virtual threads");
    window.show("tab-runs");
    picture("compare");
  }

  private void picture(String name) throws Exception {
    window.take(name);
    Path made = Screenshots.FOLDER.resolve(name + ".png");
    Path kept = DOCS.resolve(name + ".png");
    // Those of tests are compressed little, as that is quick.
    assertThat(ImageIO.write(ImageIO.read(made.toFile()), "png", kept.toFile())).isTrue();
    assertThat(Files.size(kept)).as(name).isLessThan(MAX_BYTES);
  }
}
