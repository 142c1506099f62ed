package dev.taskgauge.app.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Widths of a table's columns, which grow with the text: heads are never cut, nor contents that are
 * told of; columns of words give way to those or, where they are not told, a little; they take most
 * of what room is left, and where that does not do, all is scrolled. On the JavaFX thread.
 */
@SuppressWarnings("rawtypes") // As the property of the table is declared.
public final class FittedColumnsView implements Callback<TableView.ResizeFeatures, Boolean> {
  /** What the sheets give heads at the usual size of text, in pixels. */
  private static final double USUAL_FONT = 13.3;

  /** Around a head, at the usual size of text. */
  private static final double PADDING = 20;

  /** Around what is in a cell, at the usual size of text. */
  private static final double CELL_PADDING = 18;

  /** What cells have at the usual size of text, in pixels. */
  private static final double CELL_FONT = 14;

  /** What columns of numbers take of the room that is left, beside those of words. */
  private static final double NUMBERS_SHARE = 0.3;

  /** Columns of words become no narrower than this part of what they usually have. */
  private static final double LEAST_OF_WORDS = 0.9;

  /** What a bar to scroll with takes where there are many rows, in pixels. */
  private static final double SCROLL_BAR = 14;

  /** Whether a column is shown. */
  private enum Wish {
    AS_THERE_IS_ROOM,
    SHOWN,
    HIDDEN
  }

  /** A column: its head, its width at the usual size of text, and whether it gives way. */
  private static final class Fitted {
    private final Label head;
    private final boolean words;
    private double usual;
    private double headWidth;
    // Of the longest that is in it, at the usual size of text.
    private double content;
    // The same of what must not be cut of it.
    private double leastContent;
    private boolean dragged;
    private Wish wish = Wish.AS_THERE_IS_ROOM;

    Fitted(Label head, double usual, boolean words) {
      this.head = head;
      this.usual = usual;
      this.words = words;
      measure();
    }

    /** The font of the head is another one. */
    void measure() {
      headWidth = width(head.getText(), head.getFont()) + PADDING * scale();
    }

    double scale() {
      return head.getFont().getSize() / USUAL_FONT;
    }

    boolean holds(Collection<String> texts, Collection<String> least) {
      double before = content;
      double leastBefore = leastContent;
      Font cells = Font.font(head.getFont().getFamily(), CELL_FONT);
      content = widest(texts, cells);
      leastContent = widest(least, cells);
      return content != before || leastContent != leastBefore;
    }

    private static double widest(Collection<String> texts, Font font) {
      return texts.stream().mapToDouble(text -> width(text, font) + CELL_PADDING).max().orElse(0);
    }

    private static double width(String content, Font font) {
      Text text = new Text(content);
      text.setFont(font);
      return Math.ceil(text.getLayoutBounds().getWidth());
    }

    double wanted() {
      return Math.max(headWidth, Math.max(usual, content) * scale());
    }

    double least() {
      // A number that is cut is another number, and what somebody has dragged is as they want it.
      if (!words || dragged) {
        return wanted();
      }
      double needed = content > 0 ? leastContent : LEAST_OF_WORDS * usual;
      return Math.min(wanted(), Math.max(headWidth, needed * scale()));
    }

    void drag(double width) {
      usual = Math.max(headWidth, width) / scale();
      dragged = true;
    }
  }

  private final TableView<?> table;
  private final Map<TableColumnBase<?, ?>, Fitted> columns = new HashMap<>();
  private List<TableColumn<?, ?>> spare = List.of();

  private FittedColumnsView(TableView<?> table) {
    this.table = table;
  }

  /** Looks after the columns of a table that are made known to it by {@link #head}. */
  public static FittedColumnsView of(TableView<?> table) {
    FittedColumnsView fitted = new FittedColumnsView(table);
    table.setColumnResizePolicy(fitted);
    return fitted;
  }

  /**
   * Gives a column its head.
   *
   * @param help what the column is, for who points at the head
   * @param usualWidth what its contents need at the usual size of text, in pixels
   * @param words whether it holds words, which may be cut; and not numbers, which may not
   */
  public void head(
      TableColumn<?, ?> column, String name, String help, double usualWidth, boolean words) {
    Label head = new Label(name);
    head.setTooltip(new Tooltip(help));
    column.setGraphic(head);
    Fitted fitted = new Fitted(head, usualWidth, words);
    columns.put(column, fitted);
    head.fontProperty()
        .subscribe(
            font -> {
              fitted.measure();
              leaveOut();
              fitAgain();
            });
    column
        .visibleProperty()
        .addListener(
            changed -> {
              fitAgain();
              // Cells of a column that was hidden do not stand on the line of the others else.
              table.refresh();
            });
  }

  /** Has a column be wide enough for all of these, which are in it or will be. */
  public void holds(TableColumn<?, ?> column, Collection<String> texts) {
    holds(column, texts, texts);
  }

  /**
   * The same of a column of words that can be cut.
   *
   * @param least as much of the texts as it still has room for before other columns are left out
   */
  public void holds(TableColumn<?, ?> column, Collection<String> texts, Collection<String> least) {
    if (fitted(column).holds(texts, least)) {
      leaveOut();
      fitAgain();
    }
  }

  /**
   * Has columns left out where there is not room for all, though those of words have given way as
   * far as they do. What somebody has dragged goes last.
   *
   * @param leastImportantFirst those that can be done without, in the order in which they go
   */
  public void spare(List<TableColumn<?, ?>> leastImportantFirst) {
    spare = List.copyOf(leastImportantFirst);
    table.widthProperty().subscribe(width -> leaveOut());
  }

  private void leaveOut() {
    leaveOut(null);
  }

  /** But never the one that is being dragged, which would be gone from under the pointer. */
  private void leaveOut(@Nullable TableColumnBase<?, ?> held) {
    double room = table.getWidth() - SCROLL_BAR;
    if (room <= 0) {
      return;
    }
    double wanted =
        columns.values().stream()
            .filter(column -> column.wish != Wish.HIDDEN)
            .mapToDouble(Fitted::least)
            .sum();
    List<TableColumn<?, ?>> draggedLast =
        spare.stream()
            .filter(column -> !column.equals(held))
            .filter(column -> fitted(column).wish == Wish.AS_THERE_IS_ROOM)
            .sorted(Comparator.comparing(column -> fitted(column).dragged))
            .toList();
    Set<TableColumn<?, ?>> leftOut =
        LeftOut.of(wanted - room, draggedLast, column -> fitted(column).least());
    draggedLast.forEach(column -> column.setVisible(!leftOut.contains(column)));
  }

  /** Has a column shown or not as somebody wants it, whatever room there is. */
  public void want(TableColumn<?, ?> column, boolean shown) {
    fitted(column).wish = shown ? Wish.SHOWN : Wish.HIDDEN;
    column.setVisible(shown);
    leaveOut();
  }

  /** Forgets what was wanted of columns: they are shown as there is room. */
  public void wantUsual() {
    columns.forEach(
        (column, fitted) -> {
          fitted.wish = Wish.AS_THERE_IS_ROOM;
          column.setVisible(true);
        });
    leaveOut();
  }

  /** What the head of a column says. */
  public String name(TableColumn<?, ?> column) {
    return fitted(column).head.getText();
  }

  private void fitAgain() {
    if (table.getSkin() != null) {
      call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }
  }

  @Override
  public Boolean call(TableView.ResizeFeatures features) {
    TableColumnBase<?, ?> dragged = features.getColumn();
    Fitted drag = dragged == null ? null : columns.get(dragged);
    if (drag != null) {
      drag.drag(dragged.getWidth() + features.getDelta());
      leaveOut(dragged);
    }
    List<TableColumnBase<?, ?>> shown =
        table.getVisibleLeafColumns().stream()
            .filter(columns::containsKey)
            .<TableColumnBase<?, ?>>map(column -> column)
            .toList();
    fit(features, shown);
    return true;
  }

  private void fit(TableView.ResizeFeatures features, List<TableColumnBase<?, ?>> shown) {
    double wanted = shown.stream().mapToDouble(column -> fitted(column).wanted()).sum();
    double extra = Math.max(0, features.getContentWidth() - wanted);
    double missing = Math.max(0, wanted - features.getContentWidth());
    double give = give(shown, missing);
    double shares = shown.stream().mapToDouble(this::share).sum();
    for (TableColumnBase<?, ?> column : shown) {
      Fitted fitted = fitted(column);
      double width =
          fitted.wanted()
              - give * (fitted.wanted() - fitted.least())
              + extra * share(column) / shares;
      setWidth(features, column, Math.floor(width));
    }
  }

  @SuppressWarnings("unchecked") // Any column of the table, whatever is in it.
  private static void setWidth(
      TableView.ResizeFeatures features, TableColumnBase column, double width) {
    features.setColumnWidth(column, width);
  }

  private double share(TableColumnBase<?, ?> column) {
    Fitted fitted = fitted(column);
    return fitted.words ? fitted.wanted() : NUMBERS_SHARE * fitted.wanted();
  }

  /**
   * 0 where they have all that they want, as where it is scrolled anyway; 1 where they give all.
   */
  private double give(List<TableColumnBase<?, ?>> shown, double missing) {
    double slack =
        shown.stream()
            .map(this::fitted)
            .mapToDouble(fitted -> fitted.wanted() - fitted.least())
            .sum();
    return missing >= slack ? 0 : missing / slack;
  }

  private Fitted fitted(TableColumnBase<?, ?> column) {
    return Objects.requireNonNull(columns.get(column));
  }
}
