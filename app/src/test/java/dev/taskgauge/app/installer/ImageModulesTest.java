package dev.taskgauge.app.installer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.Launcher;
import dev.taskgauge.engine.run.ExperimentRunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

class ImageModulesTest {
  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /** The window did not open from an image without jdk.management. */
  @Test
  void theImageHasEveryModuleThatTheProgramUses() throws Exception {
    StringWriter found = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(found, true),
                new PrintWriter(errors, true),
                "--ignore-missing-deps",
                "--print-module-deps",
                place(Launcher.class),
                place(ExperimentRunner.class));

    assertThat(exit).as(errors.toString()).isZero();
    List<String> shipped =
        Configuration.empty()
            .resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), InstallerBuild.MODULES)
            .modules()
            .stream()
            .map(ResolvedModule::name)
            .toList();
    assertThat(shipped).contains(found.toString().strip().split(","));
  }
}
