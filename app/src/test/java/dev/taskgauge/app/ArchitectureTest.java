package dev.taskgauge.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.taskgauge.app.fx.FxThread;
import javafx.application.Platform;

/** The rules of the window's code. */
@AnalyzeClasses(
    packages = "dev.taskgauge.app",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  /** A view and what is inside it. */
  private static final String VIEWS = ".*(View|Application)(\\$.*)?";

  @ArchTest
  static final ArchRule scenesOnlyInViews =
      noClasses()
          .that()
          .haveNameNotMatching(VIEWS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..")
          .because("views bind and models decide, so that models are tested without a window");

  @ArchTest
  static final ArchRule chartsWithoutJavaFx =
      noClasses()
          .that()
          .resideInAnyPackage("..app.chart..", "..app.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..")
          .because("charts are also drawn to files, off the JavaFX thread and without a window");

  @ArchTest
  static final ArchRule oneHandOver =
      noClasses()
          .that()
          .areNotAssignableTo(FxThread.class)
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because(
              "one class owns the hand-over to the JavaFX thread, so that tests can replace it");

  @ArchTest
  static final ArchRule noBackEnds =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.taskgauge.engine.backend..")
          .because("the window chooses back ends by their settings; the engine opens them");

  @ArchTest
  static final ArchRule historyAndCompareKnowNoWindow =
      noClasses()
          .that()
          .resideInAnyPackage("..app.history..", "..app.compare..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..app.workbench..", "..app.setup..", "..app.runs..")
          .because(
              "the window puts them together with what else it shows, and not they themselves");

  @ArchTest
  static final ArchRule compareKnowsNoHistory =
      noClasses()
          .that()
          .resideInAnyPackage("..app.compare..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..app.history..")
          .because("what is compared may come from elsewhere: a file, or the runs of today");

  @ArchTest
  static final ArchRule oneClassComparesExperiments =
      noClasses()
          .that()
          .resideInAnyPackage("dev.taskgauge.app..")
          .and()
          .doNotHaveSimpleName("Differences")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("ExperimentComparison")
          .because("how experiments are compared is the engine's, and is replaced in one place");

  @ArchTest
  static final ArchRule serversInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app.servers")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.taskgauge.localaws..")
          .because("one class keeps the servers' process and ends it with the window");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.taskgauge.app.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that can be read alone can be changed alone");
}
