package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.platform.text.Texts;
import io.puente.shipping.paper.LatinLetters;
import io.puente.shop.Market;
import io.puente.shop.PaymentFee;
import io.puente.shop.PaymentFees;
import io.puente.shop.Shop;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.Variant;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Reads the page of one product from all features that know the product. */
public final class ProductDetails {

  private final Database database;
  private final Products products;
  private final DeclarationStatuses origins;
  private final PaymentFees fees;
  private final MarketQuotes quotes;

  public ProductDetails(
      Database database,
      Products products,
      DeclarationStatuses origins,
      PaymentFees fees,
      MarketQuotes quotes) {
    this.database = database;
    this.products = products;
    this.origins = origins;
    this.fees = fees;
    this.quotes = quotes;
  }

  /** The foreign countries that a shop sells to, in the order of its markets. */
  public static List<String> foreignCountries(Shop shop) {
    return shop.markets().stream()
        .map(Market::country)
        .filter(country -> !country.equals(shop.country()))
        .distinct()
        .toList();
  }

  ProductDetailPage page(
      DashboardVisit visit, Product product, String notice, Map<String, String> wrong) {
    Optional<Variant> chosen =
        visit
            .visit()
            .queryParameter("v")
            .flatMap(
                id ->
                    product.variants().stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst())
            .or(() -> product.variants().stream().findFirst());
    Optional<PaymentFee> fee = fees.of(visit.shop());
    Map<UUID, Money> costs = costs(visit, product);
    OptionalCustomsFields optional = OptionalCustomsFields.of(quotes, visit.shop(), product);
    ProposedCodes proposed = ProposedCodes.of(visit, product, foreignCountries(visit.shop()));
    return new ProductDetailPage(
        product.title(),
        product.language(),
        visit.layout("products"),
        DashboardProductRoutes.path(product.id()),
        ProductHead.of(visit, database, product.id()),
        MarketStanding.of(visit, products, quotes, product.id()),
        notice,
        missing(product, visit.texts()),
        proposed.text(),
        !notice.isEmpty()
            || !proposed.text().isEmpty()
            || visit.visit().queryParameter("details").isPresent(),
        SuggestedCode.of(visit, product),
        values(visit, product, costs, proposed, wrong),
        countries(visit),
        StoredValues.ofCustoms(visit, product, foreignCountries(visit.shop())).hash(),
        StoredValues.ofCosts(visit, product, costs).hash(),
        wrong,
        foreignCountries(visit.shop()).stream()
            .map(
                country ->
                    new ProductDetailPage.NationalCode(
                        CustomsForm.codeField(country),
                        optional.showDuty(country) ? CustomsForm.dutyField(country) : "",
                        visit.country(country)))
            .toList(),
        proposed.includeNationalCode(),
        variantFields(product, CustomsForm::weightField),
        optional.showContent() ? variantFields(product, CustomsForm::contentField) : List.of(),
        variantFields(product, CostForm::field),
        PhotoCards.of(visit, database, product.id(), Optional.empty(), "").cards(),
        origins.of(visit, product),
        product.variants().stream().map(each -> choice(product, each, chosen)).toList(),
        chosen.map(variant -> markets(visit, product, variant, fee, costs)).orElse(List.of()),
        new ProductDetailPage.Fee(
            typed(visit, "percent")
                .or(() -> fee.map(known -> visit.field(known.percent())))
                .orElse(""),
            typed(visit, "fixed")
                .or(() -> fee.map(known -> visit.field(known.fixed().getAmount())))
                .orElse(""),
            visit.shop().currency().getCode()));
  }

  /** What was typed into a form that was refused. */
  private static Optional<String> typed(DashboardVisit visit, String field) {
    return Optional.ofNullable(visit.visit().form().fields().get(field));
  }

  /** What a piece of each variant costs the shop, where it is known. */
  Map<UUID, Money> costs(DashboardVisit visit, Product product) {
    return database.inTenant(visit.tenant(), tx -> DashboardProductSql.costs(tx, product.id()));
  }

  private static List<ProductDetailPage.VariantField> variantFields(
      Product product, Function<Variant, String> field) {
    return product.variants().stream()
        .map(
            each ->
                new ProductDetailPage.VariantField(
                    field.apply(each), each.name().isEmpty() ? product.title() : each.name()))
        .toList();
  }

  /** After an error the posted values, or else the stored values with the proposed codes. */
  private static Map<String, String> values(
      DashboardVisit visit,
      Product product,
      Map<UUID, Money> costs,
      ProposedCodes proposed,
      Map<String, String> wrong) {
    Map<String, String> values =
        new TreeMap<>(CustomsForm.values(visit, product, foreignCountries(visit.shop())));
    values.putAll(CostForm.values(visit, product, costs));
    if (!wrong.isEmpty()) {
      values.replaceAll(
          (field, stored) -> visit.visit().form().fields().getOrDefault(field, stored));
    } else {
      values.putAll(proposed.byField());
    }
    return values;
  }

  private static List<String> missing(Product product, Texts texts) {
    List<String> missing = new ArrayList<>();
    if (product.hs() == null) {
      missing.add(texts.get("dashboard.product.lacks.hs"));
    }
    if (product.origin() == null) {
      missing.add(texts.get("dashboard.product.lacks.origin"));
    }
    if (product.variants().stream().anyMatch(each -> each.weightGrams() == null)) {
      missing.add(texts.get("dashboard.product.lacks.weight"));
    }
    String words = product.customsDescription();
    if (words == null || !LatinLetters.othersIn(words).isEmpty()) {
      missing.add(texts.get("dashboard.product.lacks.words"));
    }
    return missing;
  }

  /** All countries by name, the shop's own first. */
  public static List<ProductDetailPage.Country> countries(DashboardVisit visit) {
    Comparator<ProductDetailPage.Country> ownFirst =
        Comparator.comparing(country -> !country.code().equals(visit.shop().country()));
    return Stream.of(Locale.getISOCountries())
        .map(code -> new ProductDetailPage.Country(code, visit.country(code)))
        .sorted(
            ownFirst.thenComparing(
                ProductDetailPage.Country::name, Collator.getInstance(visit.locale())))
        .toList();
  }

  private static ProductDetailPage.Choice choice(
      Product product, Variant each, Optional<Variant> chosen) {
    return new ProductDetailPage.Choice(
        DashboardProductRoutes.path(product.id()) + "?v=" + each.id(),
        each.name(),
        each.language(),
        chosen.filter(each::equals).isPresent());
  }

  /** The prices in each market; a market may have a fixed price. */
  private List<MarketCost> markets(
      DashboardVisit visit,
      Product product,
      Variant variant,
      Optional<PaymentFee> fee,
      Map<UUID, Money> costs) {
    var costsByMarket = new MarketCosts(visit, quotes, fee, costs);
    return MarketQuotes.markets(visit.shop()).stream()
        .map(
            market ->
                costsByMarket.of(market, product, priced(visit.shop(), market, product, variant)))
        .toList();
  }

  private Variant priced(Shop shop, Market market, Product product, Variant variant) {
    return products.ofId(shop, market, product.id()).stream()
        .flatMap(inMarket -> inMarket.variants().stream())
        .filter(each -> each.id().equals(variant.id()))
        .findFirst()
        .orElse(variant);
  }
}
