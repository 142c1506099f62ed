package dev.taskgauge.localaws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.taskgauge.localaws",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheServersThemselvesNeedTheirLibraries =
      noClasses()
          .that()
          .doNotHaveSimpleName("SqsServer")
          .and()
          .doNotHaveSimpleName("DynamoDbServer")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.elasticmq..", "org.apache.pekko..", "org.eclipse.jetty..", "software.amazon..")
          .because("a program starts the servers by class path, without their jars in its own");
}
