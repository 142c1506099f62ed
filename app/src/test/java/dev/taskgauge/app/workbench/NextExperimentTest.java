package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.setup.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** While one experiment is in progress the next one is set up; and runs are copied. */
final class NextExperimentTest extends OpenWindow {
  private final ScriptedEngine engine = new ScriptedEngine();

  @Override
  Engine engine() {
    return engine;
  }

  @Test
  void aFileThatIsOpenedDuringARunIsTheNextOne() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("next.json"),
            """
            { "version": 1, "name": "After this one",
              "workload": { "kind": "sleep", "length": "5ms", "tasks": 20 },
              "backend": "LOCAL", "workers": [3, 7] }
            """);
    window.type(robot, "#workers", "1,2");
    assertThat(window.isShown(robot, "#next")).isFalse();
    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
    String inProgress = window.model().inProgressProperty().get();

    window.questions().answerExperimentFile(file);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    window.await(window.model().setup().openedProperty(), opened -> opened != null);

    assertThat(window.text(robot, "#next"))
        .isEqualTo(
            "Next: After this one. In progress: " + inProgress + ", which nothing here changes.");
    window.screenshot("light-next");
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isTrue();
    engine.arrive();
    window.awaitIdle();

    assertThat(window.model().results().runs())
        .extracting(run -> run.settings().slots())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(window.isShown(robot, "#next")).isFalse();
    robot.clickOn("#run");
    window.awaitIdle();
    assertThat(window.model().results().runs())
        .extracting(run -> run.settings().slots())
        .containsExactlyInAnyOrder(3, 7);
  }

  /** It said "Next: Quick look" of the very one that had just been started. */
  @Test
  void asLongAsNothingElseIsChosenNothingIsSaidToBeNext() throws Exception {
    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
    assertThat(window.isShown(robot, "#next")).isFalse();

    robot.clickOn("#presets").clickOn(Preset.ALL.get(Preset.ALL.size() - 1).name());
    assertThat(window.isShown(robot, "#next")).isTrue();
  }

  /** It said "Next: X. In progress: X". */
  @Test
  void theNameOfTheOneInProgressIsNotSaidTwice() throws Exception {
    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
    String inProgress = window.model().inProgressProperty().get();
    Path file =
        Files.writeString(
            folder.resolve("same.json"),
            """
            { "version": 1, "name": "%s",
              "workload": { "kind": "sleep", "length": "5ms", "tasks": 20 },
              "backend": "LOCAL", "workers": [3, 7] }
            """
                .formatted(inProgress));

    window.questions().answerExperimentFile(file);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    window.await(window.model().setup().openedProperty(), opened -> opened != null);

    assertThat(window.text(robot, "#next"))
        .isEqualTo("In progress: " + inProgress + ". What is set here is the next one.");
  }

  @Test
  void aPresetIsChosenDuringARun() throws Exception {
    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
    Preset preset = Preset.ALL.get(Preset.ALL.size() - 1);

    robot.clickOn("#presets").clickOn(preset.name());

    assertThat(window.model().setup().preset()).contains(preset);
    assertThat(window.model().runningProperty().get()).isTrue();
  }

  @Test
  void runsAreCopiedAndExportedByKey() throws Exception {
    window.type(robot, "#workers", "1,2");
    engine.arrive();
    robot.clickOn("#run");
    window.awaitIdle();
    robot.clickOn("#tab-runs").clickOn("sleep 10 ms");
    robot.push(KeyCode.CONTROL, KeyCode.A);

    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard().lines()).hasSize(3).first().asString().startsWith("state\tworkers\t");
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    assertThat(clipboard().lines()).hasSize(3).first().asString().startsWith("runNumber,");

    Path target = folder.resolve("chosen.csv");
    window.questions().answerExportTarget(target);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    window.await(window.model().statusProperty(), status -> status.equals("Exported to " + target));
    assertThat(target).content().startsWith("runNumber,").hasLineCount(3);
  }

  private String clipboard() throws Exception {
    return window.onFx(() -> Clipboard.getSystemClipboard().getString());
  }
}
