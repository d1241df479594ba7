package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedVariant;
import io.puente.catalogsync.feed.FeedVariant.FeedPrice;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.feed.Told;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A product's variants as they will be. A row and a stored variant are the same thing if they share
 * the SKU, or else all option values. What the file no longer has is retired, not deleted.
 */
final class VariantMerge {

  private final FeedProduct feed;
  private final List<Variant> stored;
  private final Map<String, UUID> pictures;
  private final DeskWords desk;
  private final List<RowProblem> problems;

  VariantMerge(
      FeedProduct feed,
      Optional<Product> stored,
      List<ProductPicture> pictures,
      DeskWords desk,
      List<RowProblem> problems) {
    this.feed = feed;
    this.stored = stored.map(Product::variants).orElse(List.of());
    this.pictures =
        pictures.stream().collect(Collectors.toMap(ProductPicture::source, ProductPicture::id));
    this.desk = desk;
    this.problems = problems;
  }

  /** All variants, sold and retired; nothing if one cannot be made of what is known. */
  Optional<List<Variant>> merge() {
    if (feed.variants().isEmpty()) {
      return stored.isEmpty() ? refused(feed.line(), ProblemKind.PRICE_MISSING) : kept();
    }
    List<Optional<Variant>> partners = VariantPartners.of(feed, stored);
    List<Variant> merged = new ArrayList<>();
    Set<UUID> met = new HashSet<>();
    for (int i = 0; i < feed.variants().size(); i++) {
      FeedVariant said = feed.variants().get(i);
      Optional<Variant> partner = partners.get(i);
      if (partner.isEmpty() && !feed.optionsSaid() && !stored.isEmpty()) {
        return refused(said.line(), ProblemKind.VARIANT_UNKNOWN);
      }
      Optional<Money> price =
          said.price().price().over(partner.map(known -> known.price().amount()));
      if (price.isEmpty()) {
        return refused(said.line(), ProblemKind.PRICE_MISSING);
      }
      Variant variant = variant(said, partner, price.get(), i + 1);
      merged.add(variant);
      met.add(variant.id());
    }
    stored.stream()
        .filter(variant -> !met.contains(variant.id()))
        .map(variant -> feed.optionsSaid() ? variant.retired() : variant)
        .map(this::withoutLostPicture)
        .forEach(merged::add);
    merged.sort(Variant.IN_ORDER);
    return Optional.of(merged);
  }

  private Optional<List<Variant>> kept() {
    return Optional.of(stored.stream().map(this::withoutLostPicture).toList());
  }

  private Variant withoutLostPicture(Variant variant) {
    return variant.picture().filter(pictures::containsValue).isPresent()
        ? variant
        : variant.withoutPicture();
  }

  private Optional<List<Variant>> refused(long line, ProblemKind kind) {
    problems.add(
        new RowProblem(
            line, kind == ProblemKind.PRICE_MISSING ? "Price" : "SKU", "", kind, Map.of()));
    return Optional.empty();
  }

  private Variant variant(FeedVariant said, Optional<Variant> partner, Money price, int position) {
    Optional<Money> compareAt =
        said.price().compareAt().over(partner.flatMap(known -> known.price().compareAt()));
    return new Variant(
        partner.map(Variant::id).orElseGet(Ids::next),
        said.sku().over(partner.flatMap(Variant::sku)),
        said.barcode().over(partner.flatMap(Variant::barcode)),
        feed.optionsSaid()
            ? said.optionValues()
            : partner.map(Variant::optionValues).orElse(List.of()),
        Laid.over(partner.map(Variant::translations).orElseGet(TreeMap::new), said.translations()),
        new Price(price, compareAt),
        marketPrices(said, partner.map(Variant::marketPrices).orElseGet(TreeMap::new)),
        cost(said, partner),
        weight(said, partner),
        content(said, partner),
        said.requiresShipping().over(partner.map(Variant::requiresShipping).orElse(true), true),
        said.picture()
            .reading(source -> Optional.ofNullable(pictures.get(source)))
            .over(partner.flatMap(Variant::picture).filter(pictures::containsValue)),
        feed.optionsSaid() ? position : partner.map(Variant::position).orElse(position),
        true,
        stock(said, partner.map(Variant::stock)));
  }

  private Optional<Integer> weight(FeedVariant said, Optional<Variant> partner) {
    return settled(
        said,
        partner,
        Corrections.WEIGHT,
        said.weightGrams(),
        Variant::weightGrams,
        Integer::valueOf);
  }

  private Optional<Integer> content(FeedVariant said, Optional<Variant> partner) {
    return settled(
        said,
        partner,
        Corrections.CONTENT,
        said.millilitres(),
        Variant::millilitres,
        Integer::valueOf);
  }

  private Optional<Money> cost(FeedVariant said, Optional<Variant> partner) {
    return settled(said, partner, Corrections.COST, said.cost(), Variant::cost, Money::parse);
  }

  private <T> Optional<T> settled(
      FeedVariant said,
      Optional<Variant> partner,
      String column,
      Told<T> told,
      Function<Variant, Optional<T>> field,
      Function<String, T> read) {
    return partner
        .map(
            known ->
                desk.settle(said.line(), column, known, told.given(), field.apply(known), read))
        .orElse(told.given());
  }

  /** A price left blank goes; one that only changes what it is shown against stays. */
  private static SortedMap<String, Price> marketPrices(
      FeedVariant said, SortedMap<String, Price> before) {
    SortedMap<String, Price> prices = new TreeMap<>(before);
    for (Map.Entry<String, FeedPrice> entry : said.marketPrices().entrySet()) {
      String market = entry.getKey();
      Optional<Price> former = Optional.ofNullable(before.get(market));
      entry
          .getValue()
          .price()
          .over(former.map(Price::amount))
          .ifPresentOrElse(
              amount ->
                  prices.put(
                      market,
                      new Price(
                          amount,
                          entry.getValue().compareAt().over(former.flatMap(Price::compareAt)))),
              () -> prices.remove(market));
    }
    return prices;
  }

  private Stock stock(FeedVariant said, Optional<Stock> before) {
    boolean tracked =
        said.tracked().over(before.map(Stock::tracked).orElse(said.onHand().isSaid()), false);
    boolean continues =
        said.continueSelling().over(before.map(Stock::continueSelling).orElse(false), false);
    int pieces = said.onHand().over(before.map(Stock::onHand)).orElse(0);
    Stock counted =
        before
            .map(shelf -> shelf.counted(pieces, tracked, continues))
            .orElse(Stock.of(pieces, tracked, continues));
    if (counted.onHand() != pieces) {
      problems.add(StockMerge.belowReserved(said.line(), "Inventory quantity", pieces, counted));
    }
    return counted;
  }
}
