package io.puente.storefront.product;

import io.puente.landedcost.OriginDeclaration;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a shop itself has said that a quote for one of its products depends on. */
public final class SaleFacts {

  private SaleFacts() {}

  /**
   * Identifies the facts: as long as it stays the same, only the law and exchange rates can change
   * a quote.
   *
   * @param day in the market; a declaration of origin that has expired says nothing more
   */
  public static String hash(Shop shop, Market market, Product product, LocalDate day) {
    String country = market.country();
    List<Object> facts = new ArrayList<>();
    facts.add(shop.country() + " " + shop.currency() + " " + new TreeSet<>(shop.programmes()));
    facts.add(market.currency() + " " + market.margin().stripTrailingZeros() + market.ending());
    facts.add(shop.shipping().packagingGrams());
    shop.shipping().services().stream()
        .filter(service -> service.isTo(country))
        .map(Object::toString)
        .sorted()
        .forEach(facts::add);
    facts.add(product.hsFor(country));
    facts.add(product.dutyByCountry().getOrDefault(country, ""));
    facts.add(product.alcohol() + " " + product.origin());
    product.declarations().stream()
        .filter(declaration -> declaration.isValidOn(day))
        .map(OriginDeclaration::toString)
        .sorted()
        .forEach(facts::add);
    product
        .variants()
        .forEach(
            variant ->
                facts.add(
                    variant.price()
                        + " "
                        + variant.marketPrice()
                        + " "
                        + variant.weightGrams()
                        + " "
                        + variant.millilitres()));
    return SaleCheck.hash(facts.toString());
  }
}
