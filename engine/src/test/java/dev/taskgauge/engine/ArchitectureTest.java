package dev.taskgauge.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture in README, as rules: which package may use which. */
@AnalyzeClasses(
    packages = "dev.taskgauge.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DEPENDENCIES_GO_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("task")
          .definedBy("dev.taskgauge.engine.task")
          .layer("backend")
          .definedBy("dev.taskgauge.engine.backend")
          .layer("backend.local")
          .definedBy("dev.taskgauge.engine.backend.local")
          .layer("backend.aws")
          .definedBy("dev.taskgauge.engine.backend.aws")
          .layer("measure")
          .definedBy("dev.taskgauge.engine.measure")
          .layer("measure.statistics")
          .definedBy("dev.taskgauge.engine.measure.statistics")
          .layer("worker")
          .definedBy("dev.taskgauge.engine.worker")
          .layer("experiment")
          .definedBy("dev.taskgauge.engine.experiment")
          .layer("result")
          .definedBy("dev.taskgauge.engine.result")
          .layer("analysis")
          .definedBy("dev.taskgauge.engine.analysis")
          .layer("analysis")
          .definedBy("dev.taskgauge.engine.analysis")
          .layer("run")
          .definedBy("dev.taskgauge.engine.run")
          .layer("deploy")
          .definedBy("dev.taskgauge.engine.deploy")
          .layer("report")
          .definedBy("dev.taskgauge.engine.report")
          .layer("report.chart")
          .definedBy("dev.taskgauge.engine.report.chart")
          .whereLayer("task")
          .mayNotAccessAnyLayer()
          .whereLayer("measure")
          .mayNotAccessAnyLayer()
          // Numbers in, numbers out: what they were measured of is for the callers to know.
          .whereLayer("measure.statistics")
          .mayNotAccessAnyLayer()
          // Results of workers elsewhere carry what their slots did.
          .whereLayer("backend")
          .mayOnlyAccessLayers("task", "measure")
          .whereLayer("backend.local")
          .mayOnlyAccessLayers("backend", "task", "measure")
          .whereLayer("backend.aws")
          .mayOnlyAccessLayers("backend", "task", "measure")
          .whereLayer("worker")
          .mayOnlyAccessLayers("backend", "task", "measure")
          // A plan of a search says how the search goes.
          .whereLayer("experiment")
          .mayOnlyAccessLayers("task", "measure.statistics")
          .whereLayer("result")
          .mayOnlyAccessLayers("experiment", "measure", "measure.statistics", "task")
          .whereLayer("analysis")
          .mayOnlyAccessLayers("result", "experiment", "measure", "measure.statistics", "task")
          .whereLayer("run")
          .mayOnlyAccessLayers(
              "task",
              "backend",
              "backend.local",
              "backend.aws",
              "measure",
              "measure.statistics",
              "worker",
              "experiment",
              "result")
          // Texts to copy: what they are about is only named in them.
          .whereLayer("deploy")
          .mayOnlyAccessLayers("experiment")
          .whereLayer("report")
          .mayOnlyAccessLayers(
              "report.chart",
              "analysis",
              "result",
              "experiment",
              "measure",
              "measure.statistics",
              "task")
          .whereLayer("report.chart")
          .mayOnlyAccessLayers("result", "experiment", "measure", "task")
          .because(
              "a newcomer finds the room for a change from the folder names, and a part can be"
                  + " understood and tested with nothing above it");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("dev.taskgauge.engine.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that need each other are one package with two names");

  @ArchTest
  static final ArchRule ONE_FACTORY_NAMES_THE_BACK_ENDS =
      noClasses()
          .that()
          .doNotHaveSimpleName("BackendFactory")
          .and()
          .resideOutsideOfPackages(
              "dev.taskgauge.engine.backend.local..", "dev.taskgauge.engine.backend.aws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.taskgauge.engine.backend.local..", "dev.taskgauge.engine.backend.aws..")
          .because("everything else must work with any back end");

  @ArchTest
  static final ArchRule ONE_PACKAGE_SPEAKS_TO_AWS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.taskgauge.engine.backend.aws..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..")
          .because("what the service does and how it fails is dealt with in one place");

  @ArchTest
  static final ArchRule ONE_PACKAGE_COMPUTES_STATISTICS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.taskgauge.engine.measure.statistics")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hipparchus..")
          .because("a formula stands once, beside its source and its tests");

  @ArchTest
  static final ArchRule NO_WINDOW_AND_NO_COMMAND_LINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "picocli..", "javax.swing..")
          .because("the same engine serves a window and a terminal");

  @ArchTest
  static final ArchRule ONE_PACKAGE_DRAWS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.taskgauge.engine.report.chart")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..")
          .because(
              "charts are drawn in one place, and everything else also works where Java has no"
                  + " fonts");

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("what is said, and where, is for the front end to decide");
}
