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
 * Tells an owner under which agreements a product can be declared, and where it stands with each.
 */
public record DeclaredOrigins(Declarations declarations, TradeAgreements agreements) {

  /** One for each agreement that would prefer the product somewhere, declared or not. */
  List<ProductDetailPage.Declared> of(DashboardVisit visit, Product product) {
    Map<String, Declaration> kept =
        declarations.of(visit.tenant(), product.id()).stream()
            .collect(Collectors.toMap(Declaration::agreement, declaration -> declaration));
    Explanations words = Explanations.in(visit.locale());
    return agreements.of(visit.shop(), product).stream()
        .map(useful -> declared(visit, product, useful, kept, words))
        .toList();
  }

  private ProductDetailPage.Declared declared(
      DashboardVisit visit,
      Product product,
      TradeAgreements.Useful useful,
      Map<String, Declaration> kept,
      Explanations words) {
    var id = useful.agreement().id();
    Optional<Declaration> declaration = Optional.ofNullable(kept.get(id));
    boolean valid =
        declaration
            .filter(known -> known.isValidOn(agreements.today()))
            .filter(known -> known.origin().code().equals(product.origin()))
            .isPresent();
    return new ProductDetailPage.Declared(
        DeclarationRoutes.path(product.id(), id),
        words.name(useful.agreement()),
        useful.into().stream()
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
