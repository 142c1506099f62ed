package dev.taskgauge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  private static final Map<String, String> LINUX = Map.of("os.name", "Linux");
  private static final Map<String, String> HEADLESS =
      Map.of("os.name", "Linux", "glass.platform", "Headless");

  @Test
  void linuxNeedsADisplay() {
    assertThat(display(LINUX, Map.of()).canOpenWindow()).isFalse();
    assertThat(display(LINUX, Map.of("DISPLAY", "")).canOpenWindow()).isFalse();
    assertThat(display(LINUX, Map.of("DISPLAY", ":0")).canOpenWindow()).isTrue();
    assertThat(display(LINUX, Map.of("WAYLAND_DISPLAY", "wayland-0")).canOpenWindow()).isTrue();
  }

  @Test
  void theHeadlessPlatformAndOtherSystemsDoNot() {
    assertThat(display(HEADLESS, Map.of()).canOpenWindow()).isTrue();
    assertThat(display(Map.of("os.name", "Mac OS X"), Map.of()).canOpenWindow()).isTrue();
  }

  @Test
  void namesThePackagesOfMissingLibraries() {
    NativeLibraries none = new NativeLibraries(library -> false);

    assertThat(none.missingPackages(display(LINUX, Map.of("DISPLAY", ":0"))))
        .containsExactly("libfreetype6", "libpangoft2-1.0-0", "libgtk-3-0", "libxtst6");
    assertThat(none.missingPackages(display(HEADLESS, Map.of())))
        .containsExactly("libfreetype6", "libpangoft2-1.0-0");
    assertThat(none.missingPackages(display(Map.of("os.name", "Windows 11"), Map.of()))).isEmpty();
    assertThat(
            new NativeLibraries(library -> !library.contains("gtk"))
                .missingPackages(display(LINUX, Map.of("DISPLAY", ":0"))))
        .isEqualTo(List.of("libgtk-3-0"));
  }

  private static Display display(Map<String, String> properties, Map<String, String> environment) {
    return Display.of(properties::get, environment::get);
  }
}
