package dev.taskgauge.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelpPageTest {
  @TempDir Path folder;
  private final List<URI> opened = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void aCopyIsOpened() {
    page(folder.resolve("new")).open();

    assertThat(opened).containsExactly(folder.resolve("new").resolve("help.html").toUri());
    assertThat(folder.resolve("new").resolve("help.html")).content().contains("TaskGauge help");
    assertThat(problems).isEmpty();
  }

  @Test
  void aCopyThatCanNotBeMadeIsSaid() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "");

    page(inTheWay).open();

    assertThat(opened).isEmpty();
    assertThat(problems).singleElement().asString().contains("in-the-way").contains("in the way");
  }

  @Test
  void thePageNeedsNoNetworkAndItsLinksHaveTargets() throws IOException {
    page(folder).open();
    String html = Files.readString(folder.resolve("help.html"));

    assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("<script");
    assertThat(all("href=\"#([^\"]+)\"", html))
        .isNotEmpty()
        .isSubsetOf(all("id=\"([^\"]+)\"", html));
  }

  @Test
  void everyPictureThatIsShownIsCopiedAndNoOther() throws IOException {
    page(folder).open();
    String html = Files.readString(folder.resolve("help.html"));

    assertThat(all("<img src=\"([^\"]+)\"", html)).hasSameElementsAs(HelpPage.PICTURES);
    assertThat(HelpPage.PICTURES)
        .allSatisfy(name -> assertThat(ImageIO.read(folder.resolve(name).toFile())).isNotNull());
    assertThat(all("<img [^>]*(alt=\"[^\"]+\")", html)).hasSize(HelpPage.PICTURES.size());
  }

  @Test
  void thePicturesMakeTheProgramLittleLarger() throws IOException {
    page(folder).open();
    long bytes = 0;
    for (String name : HelpPage.PICTURES) {
      bytes += Files.size(folder.resolve(name));
    }

    assertThat(bytes).isLessThan(1_000_000);
  }

  private static Set<String> all(String pattern, String html) {
    Set<String> found = new HashSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private HelpPage page(Path to) {
    return new HelpPage(to, opened::add, Runnable::run, Runnable::run, problems::add);
  }
}
