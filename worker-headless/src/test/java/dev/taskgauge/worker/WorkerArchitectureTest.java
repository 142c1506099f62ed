package dev.taskgauge.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.taskgauge.worker",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WorkerArchitectureTest {
  @ArchTest
  static final ArchRule NO_BACK_ENDS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.taskgauge.engine.backend..")
          .because("settings name a back end; only the engine's one factory knows its classes");

  @ArchTest
  static final ArchRule NO_AWS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..")
          .because("one package of the engine speaks to AWS, so that its calls are counted there");

  @ArchTest
  static final ArchRule NO_WINDOW =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.jfree..")
          .because("it runs where there is no display; charts are the engine's, which needs none");

  @ArchTest
  static final ArchRule ONE_PLACE_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.taskgauge.worker.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("commands return their exit code, so that tests can run them");

  @ArchTest
  static final ArchRule ONLY_MAIN_IS_PUBLIC =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should()
          .haveFullyQualifiedName("dev.taskgauge.worker.Main")
          .because("worker.jar is a program, not a library");

  @ArchTest
  static final ArchRule ONE_PLACE_BREAKS_THE_PROCESS_OFF =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.taskgauge.worker.Interruption")
          .should()
          .callMethod(Runtime.class, "halt", int.class)
          .because("what is not flushed by then is lost");
}
