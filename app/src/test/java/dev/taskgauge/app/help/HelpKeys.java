package dev.taskgauge.app.help;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;

/** The keys that the help page names. */
public final class HelpKeys {
  /** Not those of the size of text, which it writes as they are on the keyboard. */
  private static final Pattern KEYS = Pattern.compile("<kbd>((?!Ctrl<|Alt<)\\w[\\w+]*)</kbd>");

  private HelpKeys() {}

  /** All of them. */
  public static List<KeyCombination> onPage() throws IOException, URISyntaxException {
    String page =
        Files.readString(
            Path.of(Objects.requireNonNull(HelpPage.class.getResource("help.html")).toURI()));
    return KEYS.matcher(page)
        .results()
        .map(key -> KeyCombination.valueOf(key.group(1).replace("Ctrl", "Shortcut")))
        .toList();
  }
}
