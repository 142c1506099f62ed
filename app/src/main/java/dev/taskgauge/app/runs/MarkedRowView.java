package dev.taskgauge.app.runs;

import dev.taskgauge.engine.experiment.BackendText;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Marks what warms up, and says what the run cost its queue, when pointed at. */
final class MarkedRowView extends TableRow<RunRow> {
  private static final PseudoClass WARM_UP = PseudoClass.getPseudoClass("warm-up");

  private final Tooltip details = new Tooltip();

  MarkedRowView() {
    ObservableValue<String> text =
        itemProperty()
            .flatMap(row -> row.contentProperty().map(content -> details(row, content)))
            .orElse("");
    details.textProperty().bind(text);
    accessibleHelpProperty().bind(text);
    tooltipProperty().bind(text.map(lines -> lines.isEmpty() ? null : details));
  }

  @Override
  protected void updateItem(@Nullable RunRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(WARM_UP, !empty && row != null && row.turn().isWarmUp());
  }

  private static String details(RunRow row, RunRow.Content content) {
    String queue = QueueText.of(content);
    String slots = RunText.slots(row, content);
    return queue.isEmpty()
        ? slots
        : BackendText.name(row.settings().backend())
            + "\n"
            + queue
            + (slots.isEmpty() ? "" : "\n" + slots);
  }
}
