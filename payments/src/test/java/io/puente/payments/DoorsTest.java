package io.puente.payments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom within payments. */
@AnalyzeClasses(packages = "io.puente.payments", importOptions = DoNotIncludeTests.class)
class DoorsTest {

  @ArchTest
  static final ArchRule ONLY_ITS_OWN_PACKAGE_KNOWS_STRIPES_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage("..payments.stripe")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.stripe..");

  @ArchTest
  static final ArchRule ONLY_SQL_CLASSES_SEE_ROWS =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Sql")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.vertx.sqlclient.Row");

  @ArchTest
  static final ArchRule ONLY_ROUTES_SEE_THE_ROUTING_CONTEXT =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Routes")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("RoutingContext");

  @ArchTest
  static final ArchRule NOTHING_GOES_ROUND_IN_CIRCLES =
      slices().matching("io.puente.payments.(*)..").should().beFreeOfCycles();
}
