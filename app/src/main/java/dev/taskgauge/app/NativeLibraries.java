package dev.taskgauge.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The native libraries that JavaFX loads on Linux, and the Debian packages that they are in. */
final class NativeLibraries {
  private static final Map<String, String> FOR_ALL =
      ordered("libfreetype.so.6", "libfreetype6", "libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
  private static final Map<String, String> FOR_SCREEN =
      ordered("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6");

  private final Predicate<String> loadable;

  NativeLibraries(Predicate<String> loadable) {
    this.loadable = loadable;
  }

  /** Those of this machine. */
  static NativeLibraries ofMachine() {
    return new NativeLibraries(NativeLibraries::loads);
  }

  /** The Debian packages that a window on this display needs and that are not there. */
  List<String> missingPackages(Display display) {
    if (!display.linux()) {
      return List.of();
    }
    Map<String, String> needed = new LinkedHashMap<>(FOR_ALL);
    if (!display.headlessPlatform()) {
      needed.putAll(FOR_SCREEN);
    }
    needed.keySet().removeIf(loadable);
    return List.copyOf(needed.values());
  }

  @SuppressWarnings("restricted") // Native access is what this asks about; the start allows it.
  private static boolean loads(String library) {
    try {
      // Stays loaded: JavaFX wants it next, and GTK does not bear being unloaded.
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, String> ordered(
      String first, String firstPackage, String second, String secondPackage) {
    Map<String, String> packages = new LinkedHashMap<>();
    packages.put(first, firstPackage);
    packages.put(second, secondPackage);
    return packages;
  }
}
