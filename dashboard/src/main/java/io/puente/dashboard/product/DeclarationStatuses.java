package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The agreements under which a product can be declared, each with the status of its declaration.
 */
public record DeclarationStatuses(Declarations declarations, TradeAgreements agreements) {

  /** One status for each applicable agreement, also without a declaration. */
  List<ProductDetailPage.DeclarationStatus> of(DashboardVisit visit, Product product) {
    Map<String, Declaration> declared =
        declarations.of(visit.tenant(), product.id()).stream()
            .collect(Collectors.toMap(Declaration::agreement, declaration -> declaration));
    Explanations explanations = Explanations.in(visit.locale());
    return agreements.of(visit.shop(), product).stream()
        .map(applicable -> status(visit, product, applicable, declared, explanations))
        .toList();
  }

  private ProductDetailPage.DeclarationStatus status(
      DashboardVisit visit,
      Product product,
      TradeAgreements.Applicable applicable,
      Map<String, Declaration> declared,
      Explanations explanations) {
    var id = applicable.agreement().id();
    Optional<Declaration> declaration = Optional.ofNullable(declared.get(id));
    boolean valid =
        declaration
            .filter(known -> known.isValidOn(agreements.today(visit.shop())))
            .filter(known -> known.origin().code().equals(product.origin()))
            .isPresent();
    return new ProductDetailPage.DeclarationStatus(
        DeclarationRoutes.path(product.id(), id),
        explanations.name(applicable.agreement()),
        applicable.countries().stream()
            .map(Country::code)
            .map(visit::country)
            .collect(Collectors.joining(", ")),
        declaration
            .map(
                known ->
                    valid
                        ? visit.texts().get("dashboard.declared.until", known.expires())
                        : visit.texts().get("dashboard.declared.not-valid"))
            .orElseGet(() -> visit.texts().get("dashboard.declared.not")),
        valid ? "good" : declaration.isPresent() ? "warn" : "calm");
  }
}
