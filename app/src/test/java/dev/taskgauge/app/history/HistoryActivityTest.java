package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of work in the background, however that ends. */
final class HistoryActivityTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final HistoryActivity activity =
      new HistoryActivity(background::add, Runnable::run, () -> told.add("afterwards"));

  /** "Renaming …" was said for ever. */
  @Test
  void workThatBreaksOffGoesOnNoMoreAndThatIsSaid() {
    activity.run(
        "Renaming …",
        () -> {
          throw new OutOfMemoryError("Java heap space");
        },
        outcome -> told.add("outcome"));

    assertThat(activity.activityProperty().get()).isEqualTo("Renaming …");
    assertThatThrownBy(background.remove()::run).isInstanceOf(OutOfMemoryError.class);
    assertThat(activity.activityProperty().get()).isEmpty();
    HistoryNote note = Objects.requireNonNull(activity.noteProperty().get());
    assertThat(note.text())
        .isEqualTo("Renaming broke off: java.lang.OutOfMemoryError: Java heap space");
    assertThat(note.problem()).isTrue();
    assertThat(told).containsExactly("afterwards");
  }

  /** The end of the first was taken for the end of both. */
  @Test
  void whatStillGoesOnIsSaidUntilItIsOver() {
    activity.run("Exporting …", () -> "exported", told::add);
    activity.run("Deleting …", () -> "deleted", told::add);
    assertThat(activity.activityProperty().get()).isEqualTo("Deleting …");

    background.removeLast().run();
    assertThat(activity.activityProperty().get()).isEqualTo("Exporting …");
    background.remove().run();
    assertThat(activity.activityProperty().get()).isEmpty();
    assertThat(told).containsExactly("deleted", "afterwards", "exported", "afterwards");
  }
}
