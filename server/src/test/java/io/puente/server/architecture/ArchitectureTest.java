package io.puente.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for Puente, and is broken by an example that was written to break it. */
class ArchitectureTest {

  private static final JavaClasses PUENTE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.puente");

  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("io.puente.server.architecture.bad");

  /** Classes, with those nested in them, that read requests or make what templates show. */
  private static final DescribedPredicate<JavaClass> PRESENTATION =
      DescribedPredicate.describe(
          "routes, pages, views and forms",
          type -> type.getName().matches("[^$]*(Routes|Page|View|Form|PaymentRetry)([$].*)?"));

  record Rule(String name, ArchRule rule) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "only *Sql classes and platform see the database client",
            noClasses()
                .that(resideOutsideOfPackages("io.puente.platform.."))
                .and()
                .haveSimpleNameNotEndingWith("Sql")
                .should()
                .dependOnClassesThat(resideInAPackage("io.vertx.sqlclient.."))),
        new Rule(
            "only *Routes classes and web see a request of the server library",
            noClasses()
                .that(resideOutsideOfPackages("io.puente.web.."))
                .and()
                .haveSimpleNameNotEndingWith("Routes")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.ext.web.RoutingContext")),
        new Rule(
            "web knows no commerce",
            noClasses()
                .that(resideInAnyPackage("io.puente.web..", "..bad.web.."))
                .should()
                .dependOnClassesThat(
                    resideInAPackage("io.puente..")
                        .and(
                            resideOutsideOfPackages(
                                "io.puente.web..", "io.puente.platform..", "..bad.web..")))),
        new Rule(
            "the domain knows no HTTP",
            noClasses()
                .that(
                    resideInAnyPackage(
                            "io.puente.shop",
                            "io.puente.shop.audit..",
                            "io.puente.shop.look..",
                            "io.puente.shop.mail..",
                            "io.puente.shop.quote..",
                            "io.puente.shop.postage..",
                            "io.puente.orders..",
                            "io.puente.storefront..",
                            "io.puente.trade.address..",
                            "io.puente.trade.quote..",
                            "io.puente.trade.tariff..",
                            "..bad.order..")
                        .and(not(PRESENTATION)))
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage("io.puente.web..", "io.puente.shop.web.."))),
        new Rule(
            "only payments.stripe sees Stripe's library",
            noClasses()
                .that(resideOutsideOfPackages("io.puente.payments.stripe.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.stripe.."))),
        new Rule(
            "only shipping.barcode sees the reader of barcodes",
            noClasses()
                .that(resideOutsideOfPackages("io.puente.shipping.barcode.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.zxing.."))),
        new Rule(
            "only platform.text sees the parser of Markdown and the sanitizer of HTML",
            noClasses()
                .that(resideOutsideOfPackages("io.puente.platform.text.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.commonmark..", "org.owasp.html.."))),
        new Rule(
            "landed-cost stands alone",
            classes()
                .that(resideInAPackage("..landedcost.."))
                .should(
                    never(
                        dependOnClassesThat(
                            resideInAnyPackage(
                                "io.vertx..",
                                "io.puente.platform..",
                                "io.puente.payments..",
                                "io.puente.catalogsync..",
                                "io.puente.shipping..",
                                "io.puente.shop..",
                                "io.puente.orders..",
                                "io.puente.storefront.."))))),
        new Rule(
            "a sandbox imports nothing of the module that it doubles",
            noClasses()
                .that(resideInAnyPackage("..stripesandbox.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.puente.payments.."))),
        new Rule(
            "tracking numbers, milestones and shipping documents need no platform",
            noClasses()
                .that(
                    resideInAnyPackage(
                        "..shipping.trackingnumber..",
                        "..shipping.milestone..",
                        "..shipping.paper.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.puente.platform..", "io.vertx.."))),
        modules("trade", "shop", "orders", "storefront", "dashboard", "server"),
        modules("shop", "orders", "storefront", "dashboard", "server"),
        modules("orders", "storefront", "dashboard", "server"),
        modules("storefront", "dashboard", "server"),
        new Rule(
            "siblings never import siblings",
            slices()
                .matching("..(payments|catalogsync|shipping|landedcost|stripesandbox)..")
                .should()
                .notDependOnEachOther()),
        new Rule(
            "platform imports none of ours",
            noClasses()
                .that(resideInAPackage("..platform.."))
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                        "io.puente.payments..",
                        "io.puente.catalogsync..",
                        "io.puente.shipping..",
                        "io.puente.landedcost..",
                        "io.puente.stripesandbox..",
                        "io.puente.web..",
                        "io.puente.shop..",
                        "io.puente.orders..",
                        "io.puente.storefront.."))),
        new Rule(
            "no package needs one that needs it",
            slices().matching("io.puente.(**)").should().beFreeOfCycles()));
  }

  /** A module, and those that rest on it. */
  private static Rule modules(String lower, String... above) {
    return new Rule(
        lower + " imports nothing of " + String.join(", ", above),
        noClasses()
            .that(resideInAnyPackage("io.puente." + lower + "..", "..bad." + lower + ".."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        Stream.of(above)
                            .map(each -> "io.puente." + each + "..")
                            .toArray(String[]::new))
                    .and(resideOutsideOfPackages("..bad.."))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(Rule rule) {
    assertThat(rule.rule().evaluate(PUENTE).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isBrokenByTheBadExample(Rule rule) {
    assertThat(rule.rule().allowEmptyShould(true).evaluate(BAD).hasViolation())
        .as("a rule that nothing can break protects nothing")
        .isTrue();
  }
}
