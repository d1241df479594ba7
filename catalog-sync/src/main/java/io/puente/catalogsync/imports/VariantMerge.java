package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.feed.FieldUpdate;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
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
 * Merges the variants of a product, matched by {@link VariantMatcher}. A variant that the file no
 * longer has becomes inactive and is not deleted.
 */
final class VariantMerge {

  private final FeedProduct feed;
  private final Optional<Product> product;
  private final List<Variant> stored;
  private final Map<String, UUID> pictures;
  private final ManualOverrides overrides;
  private final LossPolicy policy;
  private final VariantStock stocks;
  private final OptionMapping options;
  private final List<RowProblem> problems;

  VariantMerge(
      FeedProduct feed,
      Optional<Product> stored,
      List<ProductPicture> pictures,
      ManualOverrides overrides,
      LossPolicy policy,
      List<RowProblem> problems) {
    this.feed = feed;
    this.product = stored;
    this.policy = policy;
    this.stored = stored.map(Product::variants).orElse(List.of());
    this.pictures =
        pictures.stream().collect(Collectors.toMap(ProductPicture::source, ProductPicture::id));
    this.overrides = overrides;
    this.problems = problems;
    this.options =
        new OptionMapping(stored.map(Product::options).orElse(List.of()), feed.options());
    this.stocks = new VariantStock(feed, this.stored, policy, problems);
  }

  /** All variants, active and inactive; nothing if a variant cannot be merged. */
  Optional<List<Variant>> merge() {
    if (feed.variants().isEmpty()) {
      return stored.isEmpty() ? refused(feed.line(), ProblemKind.PRICE_MISSING) : unchanged();
    }
    if (!feed.hasOptionColumns() && stored.isEmpty() && feed.variants().size() > 1) {
      return withoutOptions();
    }
    VariantMatcher matcher = VariantMatcher.of(feed, product);
    Corrections corrections =
        product.map(known -> known.customs().corrections()).orElse(Corrections.NONE);
    if (new VariantLosses(feed, corrections, problems).report(matcher, policy)) {
      return Optional.empty();
    }
    List<Variant> merged = new ArrayList<>();
    Set<UUID> matched = new HashSet<>();
    for (int i = 0; i < feed.variants().size(); i++) {
      FeedVariant row = feed.variants().get(i);
      Optional<Variant> match = matcher.match(i);
      if (match.isEmpty() && !feed.hasOptionColumns() && !stored.isEmpty()) {
        return refused(row.line(), ProblemKind.VARIANT_UNKNOWN);
      }
      Optional<Money> price =
          kept(
              row,
              match,
              Corrections.PRICE,
              row.price().price(),
              match.map(known -> known.price().amount()));
      if (price.isEmpty()) {
        return refused(row.line(), ProblemKind.PRICE_MISSING);
      }
      Variant variant = variant(row, match, price.get(), i + 1);
      merged.add(variant);
      matched.add(variant.id());
    }
    Set<UUID> retired = matcher.retired().stream().map(Variant::id).collect(Collectors.toSet());
    stored.stream()
        .filter(variant -> !matched.contains(variant.id()))
        .map(this::inFileOrder)
        .map(variant -> retired.contains(variant.id()) ? variant.deactivated() : variant)
        .map(this::withoutRemovedPicture)
        .forEach(merged::add);
    merged.sort(Variant.IN_ORDER);
    return Optional.of(merged);
  }

  private Optional<List<Variant>> unchanged() {
    return Optional.of(stored.stream().map(this::withoutRemovedPicture).toList());
  }

  private Variant withoutRemovedPicture(Variant variant) {
    return variant.picture().filter(pictures::containsValue).isPresent()
        ? variant
        : variant.withoutPicture();
  }

  /** The variants of a new product have SKUs, which buyers do not see, and nothing else. */
  private Optional<List<Variant>> withoutOptions() {
    long first = feed.variants().getFirst().line();
    feed.variants().stream()
        .skip(1)
        .map(
            row ->
                new RowProblem(
                    row.line(),
                    "URL handle",
                    feed.handle(),
                    ProblemKind.PRODUCT_TWICE,
                    Map.of("firstLine", Long.toString(first))))
        .forEach(problems::add);
    return Optional.empty();
  }

  /** A variant that the file does not have, in the order of the options in the file. */
  private Variant inFileOrder(Variant variant) {
    List<String> values = variant.optionValues();
    if (!feed.hasOptionColumns()
        || !options.isReordered()
        || values.size() != feed.options().size()) {
      return variant;
    }
    SortedMap<String, List<String>> translations = new TreeMap<>();
    variant
        .translations()
        .forEach((language, texts) -> translations.put(language, ordered(texts, values)));
    return variant.withOptionValues(options.inFileOrder(values, values), translations);
  }

  private List<String> ordered(List<String> texts, List<String> values) {
    return texts.size() == values.size() ? options.inFileOrder(texts, texts) : texts;
  }

  private Optional<List<Variant>> refused(long line, ProblemKind kind) {
    problems.add(
        new RowProblem(
            line, kind == ProblemKind.PRICE_MISSING ? "Price" : "SKU", "", kind, Map.of()));
    return Optional.empty();
  }

  private Variant variant(FeedVariant row, Optional<Variant> match, Money price, int position) {
    Optional<Money> compareAt =
        kept(
            row,
            match,
            Corrections.COMPARE_AT,
            row.price().compareAt(),
            match.flatMap(known -> known.price().compareAt()));
    return new Variant(
        match.map(Variant::id).orElseGet(Ids::next),
        row.sku().applyTo(match.flatMap(Variant::sku)),
        row.barcode().applyTo(match.flatMap(Variant::barcode)),
        feed.hasOptionColumns()
            ? row.optionValues()
            : match.map(Variant::optionValues).orElse(List.of()),
        translations(row, match),
        new Price(price, compareAt),
        marketPrices(row, match),
        cost(row, match),
        weight(row, match),
        content(row, match),
        row.requiresShipping().applyTo(match.map(Variant::requiresShipping).orElse(true), true),
        row.picture()
            .flatMap(source -> Optional.ofNullable(pictures.get(source)))
            .applyTo(match.flatMap(Variant::picture).filter(pictures::containsValue)),
        feed.hasOptionColumns() ? position : match.map(Variant::position).orElse(position),
        true,
        stocks.of(row, match));
  }

  private SortedMap<String, List<String>> translations(FeedVariant row, Optional<Variant> match) {
    SortedMap<String, List<String>> before =
        match.map(Variant::translations).orElseGet(TreeMap::new);
    if (!feed.hasOptionColumns()) {
      return before;
    }
    SortedMap<String, List<String>> inFileOrder = new TreeMap<>();
    if (!row.optionValues().isEmpty()) {
      before.forEach(
          (language, texts) ->
              inFileOrder.put(language, options.inFileOrder(texts, row.optionValues())));
    }
    return MapMerge.apply(inFileOrder, row.translations());
  }

  private Optional<Integer> weight(FeedVariant row, Optional<Variant> match) {
    return resolved(
        row, match, Corrections.WEIGHT, row.weightGrams(), Variant::weightGrams, Integer::valueOf);
  }

  private Optional<Integer> content(FeedVariant row, Optional<Variant> match) {
    return resolved(
        row, match, Corrections.CONTENT, row.millilitres(), Variant::millilitres, Integer::valueOf);
  }

  private Optional<Money> cost(FeedVariant row, Optional<Variant> match) {
    return resolved(row, match, Corrections.COST, row.cost(), Variant::cost, Money::parse);
  }

  private <T> Optional<T> resolved(
      FeedVariant row,
      Optional<Variant> match,
      String column,
      FieldUpdate<T> update,
      Function<Variant, Optional<T>> field,
      Function<String, T> parser) {
    return match
        .map(
            known ->
                overrides.resolve(
                    row.line(), column, known, update.value(), field.apply(known), parser))
        .orElse(update.value());
  }

  /** An amount of a variant that the owner may have changed. */
  private Optional<Money> kept(
      FeedVariant row,
      Optional<Variant> match,
      String column,
      FieldUpdate<Money> update,
      Optional<Money> stored) {
    return match
        .map(
            known ->
                overrides.resolve(
                    row.line(),
                    column,
                    Corrections.key(column, known.id()),
                    update,
                    stored,
                    Money::toString))
        .orElseGet(() -> update.applyTo(stored));
  }

  /** A blank price is removed; a file with only the compare-at price keeps the stored price. */
  private SortedMap<String, Price> marketPrices(FeedVariant row, Optional<Variant> match) {
    SortedMap<String, Price> before = match.map(Variant::marketPrices).orElseGet(TreeMap::new);
    SortedMap<String, Price> prices = new TreeMap<>(before);
    row.marketPrices()
        .forEach(
            (market, inFile) -> {
              Optional<Price> stored = Optional.ofNullable(before.get(market));
              Optional<Money> compareAt =
                  kept(
                      row,
                      match,
                      Corrections.in(Corrections.COMPARE_AT, market),
                      inFile.compareAt(),
                      stored.flatMap(Price::compareAt));
              kept(
                      row,
                      match,
                      Corrections.in(Corrections.PRICE, market),
                      inFile.price(),
                      stored.map(Price::amount))
                  .ifPresentOrElse(
                      amount -> prices.put(market, new Price(amount, compareAt)),
                      () -> prices.remove(market));
            });
    return prices;
  }
}
