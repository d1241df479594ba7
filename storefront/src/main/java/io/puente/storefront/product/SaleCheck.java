package io.puente.storefront.product;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Provision;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.Goods;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.quote.ImportQuotes;
import io.puente.trade.address.AddressFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a piece of each variant of a product can be sold to the buyers of a market: what the
 * checkout would answer now, pieces in stock aside.
 *
 * @param lacks why it cannot; empty if it can
 * @param law identifies the measures that were applied, with their rates; empty where no law was
 *     reached, or only a review or an exchange rate is missing
 * @param charged what the first variant is charged
 */
public record SaleCheck(Set<Lack> lacks, Optional<String> law, ChargedRates charged) {

  /** What matters of a variant here. */
  private record Piece(
      Money price,
      Variant.@Nullable MarketPrice marketPrice,
      @Nullable Integer grams,
      @Nullable Integer millilitres) {
    static Piece of(Variant variant) {
      return new Piece(
          variant.price(), variant.marketPrice(), variant.weightGrams(), variant.millilitres());
    }
  }

  /** What was found out about one piece. */
  private record Found(Set<Lack> lacks, @Nullable String law, ChargedRates charged) {
    static Found lacking(Lack lack) {
      return new Found(EnumSet.of(lack), null, ChargedRates.NONE);
    }
  }

  /** Of a product without a text, which no page shows. */
  public static final SaleCheck WITHOUT_TEXT =
      new SaleCheck(EnumSet.of(Lack.PRICE), Optional.empty(), ChargedRates.NONE);

  /** Both: a product is sold to a country if it is sold in each of its currencies. */
  public SaleCheck and(SaleCheck other) {
    Set<Lack> both = EnumSet.noneOf(Lack.class);
    both.addAll(lacks);
    both.addAll(other.lacks);
    return new SaleCheck(
        both, law.flatMap(one -> other.law.map(two -> hash(one + " " + two))), charged);
  }

  public boolean isReady() {
    return lacks.isEmpty();
  }

  /** Checks the variants that are sold; those that differ in nothing that matters once. */
  public static SaleCheck of(
      Shop shop, Market market, Product product, Prices prices, ImportQuotes quotes) {
    List<Variant> variants =
        product.variants().stream()
            .collect(Collectors.toMap(Piece::of, each -> each, (first, same) -> first))
            .values()
            .stream()
            .toList();
    if (variants.isEmpty()) {
      return new SaleCheck(EnumSet.of(Lack.PRICE), Optional.empty(), ChargedRates.NONE);
    }
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    Set<String> laws = new TreeSet<>();
    boolean allLaws = true;
    ChargedRates charged = ChargedRates.NONE;
    Piece first = Piece.of(product.variants().getFirst());
    for (Variant variant : variants) {
      Found found = of(shop, market, product, variant, prices, quotes);
      lacks.addAll(found.lacks());
      if (found.law() == null) {
        allLaws = false;
      } else {
        laws.add(found.law());
      }
      if (Piece.of(variant).equals(first)) {
        charged = found.charged();
      }
    }
    return new SaleCheck(
        lacks, allLaws ? Optional.of(hash(laws.toString())) : Optional.empty(), charged);
  }

  private static Found of(
      Shop shop,
      Market market,
      Product product,
      Variant variant,
      Prices prices,
      ImportQuotes quotes) {
    Optional<Money> price = prices.of(variant, market);
    if (price.isEmpty()) {
      return Found.lacking(Lack.EXCHANGE_RATE);
    }
    long grams = variant.weightGrams() == null ? 0 : variant.weightGrams();
    List<Goods> goods = List.of(product.goods("1", variant, market.country(), price.get(), 1));
    Optional<ShippingOption> way =
        ShippingOption.best(ShippingOption.all(shop, market, null, grams, goods, prices, quotes));
    if (way.isEmpty() && shop.shipping().isSentToSomeRegion(market.country(), grams)) {
      way =
          regions(market)
              .flatMap(
                  region ->
                      ShippingOption.best(
                          ShippingOption.all(shop, market, region, grams, goods, prices, quotes))
                          .stream())
              .findFirst();
    }
    if (way.isEmpty()) {
      return Found.lacking(withoutShipping(shop, market, grams));
    }
    Set<Lack> lacks =
        way.get().isQuotable()
            ? EnumSet.noneOf(Lack.class)
            : lacks(way.get().quote(), product, variant, market);
    ImportQuote known =
        way.get().quote() instanceof ImportQuote.Unknown unknown && unknown.isSettledByAddress()
            ? inSomeRegion(shop, market, way.get(), goods, quotes)
            : way.get().quote();
    return new Found(
        lacks,
        law(known),
        known instanceof ImportQuote.Known(var assessment, var total)
            ? ChargedRates.of(assessment)
            : ChargedRates.NONE);
  }

  private static Lack withoutShipping(Shop shop, Market market, long netGrams) {
    if (!shop.shipping().to(market.country(), null, netGrams).isEmpty()
        || shop.shipping().isSentToSomeRegion(market.country(), netGrams)) {
      return Lack.EXCHANGE_RATE;
    }
    return shop.shipping().heaviestTo(market.country()).isEmpty() ? Lack.POSTAGE : Lack.TOO_HEAVY;
  }

  /** The same parcel to the first region of the country, so that its duties are known. */
  private static ImportQuote inSomeRegion(
      Shop shop, Market market, ShippingOption way, List<Goods> goods, ImportQuotes quotes) {
    return regions(market)
        .findFirst()
        .map(region -> quotes.quote(shop, market, region, way.rate().service(), way.price(), goods))
        .orElse(way.quote());
  }

  private static Stream<String> regions(Market market) {
    return AddressFormat.of(market.country()).regions().keySet().stream().sorted();
  }

  /** The reasons of a quote that cannot be sold by; one at least. */
  private static Set<Lack> lacks(
      ImportQuote quote, Product product, Variant variant, Market market) {
    return switch (quote) {
      case ImportQuote.Closed closed ->
          EnumSet.of(closed.prohibited() ? Lack.PROHIBITED : Lack.SUSPENDED);
      case ImportQuote.Unknown unknown ->
          switch (unknown.missing()) {
            case GOODS_FACTS -> missing(product, variant, market);
            case COUNTRY -> EnumSet.of(Lack.RULES);
            case RATE -> EnumSet.of(Lack.EXCHANGE_RATE);
            case FACTS ->
                unknown.facts().stream()
                    .map(MissingFact::kind)
                    .filter(kind -> kind != MissingFact.Kind.REGION)
                    .map(Lack::of)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lack.class)));
          };
      case ImportQuote.Domestic none -> throw new IllegalStateException("sold at home");
      case ImportQuote.Known known -> throw new IllegalStateException("all is known");
    };
  }

  /** A code that is there and does not exist counts as missing. */
  private static Set<Lack> missing(Product product, Variant variant, Market market) {
    Set<Lack> missing = EnumSet.noneOf(Lack.class);
    if (product.hsFor(market.country()).isEmpty()) {
      missing.add(Lack.SUBHEADING);
    }
    if (product.origin() == null) {
      missing.add(Lack.ORIGIN);
    }
    if (variant.weightGrams() == null) {
      missing.add(Lack.WEIGHT);
    }
    return missing.isEmpty() ? EnumSet.of(Lack.SUBHEADING) : missing;
  }

  private static @Nullable String law(ImportQuote quote) {
    return switch (quote) {
      case ImportQuote.Domestic none -> "domestic";
      case ImportQuote.Known(var assessment, var total) -> measures(assessment);
      case ImportQuote.Closed closed -> "closed " + closed.reason().id();
      case ImportQuote.Unknown unknown ->
          switch (unknown.missing()) {
            case GOODS_FACTS, RATE -> null;
            case COUNTRY -> "without rules";
            case FACTS -> facts(unknown.facts());
          };
    };
  }

  private static String measures(Assessment assessment) {
    List<String> measures = new ArrayList<>();
    assessment
        .charges()
        .forEach(
            charge ->
                measures.add(
                    String.join(
                        " ", charge.measureId(), charge.rate(), charge.paymentPoint().name())));
    assessment.notes().stream().map(Provision::id).forEach(measures::add);
    return measures.toString();
  }

  private static @Nullable String facts(List<MissingFact> facts) {
    return facts.stream()
            .map(MissingFact::kind)
            .anyMatch(
                kind -> kind == MissingFact.Kind.REVIEW || kind == MissingFact.Kind.EXCHANGE_RATE)
        ? null
        : facts.stream()
            .map(
                fact ->
                    "%s %s %s %s"
                        .formatted(
                            fact.kind(),
                            fact.details(),
                            fact.figures(),
                            fact.measures().stream().map(Provision::id).toList()))
            .toList()
            .toString();
  }

  static String hash(String text) {
    return DigestUtils.sha256Hex(text).substring(0, 32);
  }
}
