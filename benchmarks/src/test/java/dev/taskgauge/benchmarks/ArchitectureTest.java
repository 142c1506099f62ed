package dev.taskgauge.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.taskgauge.benchmarks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("dev.taskgauge.benchmarks.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each package has one job");

  @ArchTest
  static final ArchRule RUNS_ARE_MEASURED_FROM_OUTSIDE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.taskgauge.benchmarks.local..",
              "dev.taskgauge.benchmarks.endtoend..",
              "dev.taskgauge.benchmarks.startup..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.taskgauge.engine.backend..")
          .because("what is measured is what the terminal runs, through the same door");

  @ArchTest
  static final ArchRule MEASURING_KNOWS_NOTHING_OF_WHAT_IS_MEASURED =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.taskgauge.benchmarks.driver..", "dev.taskgauge.benchmarks.results..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.taskgauge.benchmarks.local..",
              "dev.taskgauge.benchmarks.sqs..",
              "dev.taskgauge.benchmarks.endtoend..",
              "dev.taskgauge.benchmarks.startup..")
          .because("every comparison is measured, written and judged alike");

  @ArchTest
  static final ArchRule ONE_PLACE_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.taskgauge.benchmarks.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("commands return their exit code");
}
