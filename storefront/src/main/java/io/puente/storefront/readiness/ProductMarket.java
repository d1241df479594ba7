package io.puente.storefront.readiness;

import io.puente.storefront.product.ChargedRates;
import io.puente.storefront.product.Lack;
import io.puente.storefront.product.SaleCheck;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product can be sold to a country, as it was last found out.
 *
 * @param facts identifies what the shop itself has said
 * @param law identifies the measures that apply; {@code null} as long as none was reached
 * @param signedAt whose exchange rates {@code law} and {@code charged} were found with
 * @param change a change of the law that the owner has not read of; {@code null} if there is none
 */
record ProductMarket(
    UUID product,
    String country,
    Set<Lack> lacks,
    String facts,
    @Nullable String law,
    @Nullable Instant signedAt,
    ChargedRates charged,
    @Nullable LawChange change) {

  /** A change of the law for a product that was not changed itself. */
  record LawChange(Instant at, Standing before, Standing after) {}

  /** What a check found out for the first time. */
  static ProductMarket first(
      UUID product, String country, SaleCheck found, String facts, Instant now) {
    return new ProductMarket(
        product,
        country,
        found.lacks(),
        facts,
        found.law().orElse(null),
        found.law().isPresent() ? now : null,
        found.charged(),
        null);
  }

  /**
   * What is known after another check.
   *
   * @param withRatesOf the same check with the exchange rates of a moment, so that the rates alone
   *     change nothing
   */
  ProductMarket next(
      SaleCheck found, String newFacts, Instant now, Function<Instant, SaleCheck> withRatesOf) {
    ProductMarket next = first(product, country, found, newFacts, now);
    Optional<String> newLaw = found.law();
    if (!newFacts.equals(facts) || law == null || signedAt == null) {
      return next.with(change);
    }
    if (newLaw.isEmpty()) {
      // A rate or a review is missing: what the law said last is compared with later.
      return new ProductMarket(
          product, country, found.lacks(), facts, law, signedAt, charged, change);
    }
    if (newLaw.get().equals(law)) {
      return next.with(change);
    }
    SaleCheck then = withRatesOf.apply(signedAt);
    if (then.law().isEmpty() || then.law().get().equals(law)) {
      return next.with(change);
    }
    Standing before = change == null ? new Standing(lacks, charged) : change.before();
    Standing after = new Standing(then.lacks(), then.charged());
    return next.with(
        change != null && before.equals(after) ? null : new LawChange(now, before, after));
  }

  private ProductMarket with(@Nullable LawChange other) {
    return new ProductMarket(product, country, lacks, facts, law, signedAt, charged, other);
  }

  /** Whether another check found nothing new; exchange rates alone are not new. */
  boolean saysTheSameAs(ProductMarket other) {
    return lacks.equals(other.lacks)
        && facts.equals(other.facts)
        && Optional.ofNullable(law).equals(Optional.ofNullable(other.law))
        && Optional.ofNullable(change).equals(Optional.ofNullable(other.change));
  }
}
