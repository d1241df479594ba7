package io.puente.payments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies that are allowed within payments. */
@AnalyzeClasses(packages = "io.puente.payments", importOptions = DoNotIncludeTests.class)
class PackageRulesTest {

  @ArchTest
  static final ArchRule ONLY_ITS_OWN_PACKAGE_USES_STRIPES_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage("..payments.stripe")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.stripe..");

  @ArchTest
  static final ArchRule ONLY_SQL_CLASSES_USE_ROWS =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Sql")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.vertx.sqlclient.Row");

  @ArchTest
  static final ArchRule ONLY_ROUTES_USE_THE_ROUTING_CONTEXT =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Routes")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("RoutingContext");

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("io.puente.payments.(*)..").should().beFreeOfCycles();
}
