package dev.taskgauge.app.screens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.Mnemonic;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/** What is seen of a scene, as somebody has it who reads it or goes through it by keys. */
public final class ShownControls {
  private ShownControls() {}

  /** What can have the focus, or is a chart, and has no name for screen readers. */
  public static List<String> nameless(Scene scene) {
    List<String> nameless = new ArrayList<>();
    for (Node node : shown(scene)) {
      boolean toBeNamed =
          node instanceof ChartViewer || (node instanceof Control && node.isFocusTraversable());
      if (toBeNamed && name(node).isBlank()) {
        nameless.add(describe(node));
      }
    }
    return nameless;
  }

  /** Letters that are underlined more than once: pressed with Alt, they would do nothing. */
  public static List<String> lettersGivenTwice(Scene scene) {
    Map<String, Set<Node>> controls = new LinkedHashMap<>();
    scene
        .getMnemonics()
        .forEach(
            (keys, mnemonics) -> {
              for (Mnemonic mnemonic : mnemonics) {
                if (isShown(mnemonic.getNode())) {
                  controls
                      .computeIfAbsent(
                          keys.getName().toUpperCase(Locale.ROOT), key -> new LinkedHashSet<>())
                      .add(mnemonic.getNode());
                }
              }
            });
    return controls.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(each -> each.getKey() + ": " + each.getValue().stream().map(Object::toString).toList())
        .toList();
  }

  /** Whether one is read before the other: it is above, or on the same line at the left. */
  public static boolean isReadBefore(Node first, Node second) {
    Bounds one = inScene(first);
    Bounds other = inScene(second);
    if (one.contains(other)) {
      return true;
    }
    boolean below = other.getMinY() >= one.getMaxY() - 2;
    boolean onSameLine = other.getMaxY() > one.getMinY() + 2 && !below;
    return below || (onSameLine && other.getMinX() >= one.getMaxX() - 2);
  }

  /** Every node that is seen. */
  public static List<Node> shown(Scene scene) {
    List<Node> nodes = new ArrayList<>();
    collect(scene.getRoot(), nodes);
    return nodes;
  }

  /** Whether neither it nor what it is in is hidden. */
  public static boolean isShown(@Nullable Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled ? Objects.requireNonNullElse(labeled.getText(), "") : "";
  }

  private static String describe(Node node) {
    return node.getClass().getSimpleName() + " " + node.getId() + " in " + parents(node);
  }

  private static String parents(Node node) {
    List<String> ids = new ArrayList<>();
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each.getId() != null) {
        ids.add(each.getId());
      }
    }
    return ids.toString();
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
