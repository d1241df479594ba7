package io.puente.landedcost.data;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Transport;
import io.puente.landedcost.law.CountrySet;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.GoodsList;
import io.puente.landedcost.law.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads the scope of a measure. */
final class ScopeReader {

  private final CurrencyUnit currency;
  private final Map<String, Agreement> agreements = new HashMap<>();
  private final Function<List<String>, List<String>> lists;

  ScopeReader(
      CurrencyUnit currency,
      List<Agreement> agreements,
      Function<List<String>, List<String>> lists) {
    this.currency = currency;
    this.lists = lists;
    agreements.forEach(agreement -> this.agreements.put(agreement.id(), agreement));
  }

  Scope scope(StrictJsonObject measure) {
    StrictJsonObject fields = measure.object("scope");
    var scope =
        new Scope(
            CountrySet.of(fields.countries("origins", lists)),
            CountrySet.of(fields.countries("exceptOrigins", lists)),
            CountrySet.of(fields.countries("shipFrom", lists)),
            fields.choices("channels", Channel.class),
            fields.choices("transport", Transport.class),
            goods(fields, "goods"),
            goods(fields, "exceptGoods"),
            value(fields),
            yearly(fields),
            fields.optionalWhole("upToGrams"),
            Boolean.TRUE.equals(fields.optionalTruth("assumeLight")),
            fields.optionalWhole("upToPieces"),
            Set.copyOf(fields.texts("seller")),
            Set.copyOf(fields.texts("sellerWithout")),
            fields.optionalTruth("personalUse"),
            Set.copyOf(fields.texts("regions")),
            claims(fields));
    fields.refuseOthers();
    return scope;
  }

  private GoodsList goods(StrictJsonObject fields, String field) {
    List<String> beginnings = lists.apply(fields.texts(field));
    for (var digits : beginnings) {
      if (!digits.matches("\\d{2}[\\d.]{0,12}")) {
        fields.problem(field, "does not begin a code: " + digits);
        return GoodsList.EMPTY;
      }
    }
    return GoodsList.of(beginnings);
  }

  private Scope.@Nullable ValueBand value(StrictJsonObject fields) {
    if (!fields.has("value")) {
      return null;
    }
    StrictJsonObject band = fields.object("value");
    BigMoney over = inCurrency(band, "over");
    BigMoney upTo = inCurrency(band, "upTo");
    List<String> named = band.texts("of");
    band.refuseOthers();
    if (!Effect.Parts.NAMES.containsAll(named) || named.isEmpty()) {
      band.problem("of", "must name goods, shipping or insurance");
    }
    if (over == null && upTo == null) {
      band.problem("upTo", "is missing, and over, too");
    }
    return new Scope.ValueBand(over, upTo, Effect.Parts.of(named));
  }

  private Scope.@Nullable Yearly yearly(StrictJsonObject fields) {
    if (!fields.has("yearly")) {
      return null;
    }
    StrictJsonObject yearly = fields.object("yearly");
    BigMoney upTo = inCurrency(yearly, "upTo");
    Long parcels = yearly.optionalWhole("parcels");
    boolean assumeUnused = Boolean.TRUE.equals(yearly.optionalTruth("assumeUnused"));
    yearly.refuseOthers();
    if (upTo == null && parcels == null) {
      yearly.problem("upTo", "is missing, and parcels, too");
    }
    return new Scope.Yearly(upTo, parcels == null ? null : Math.toIntExact(parcels), assumeUnused);
  }

  /** Limits must be in the currency of the law, because they are compared in it. */
  private @Nullable BigMoney inCurrency(StrictJsonObject fields, String field) {
    BigMoney amount = fields.optionalAmount(field);
    if (amount != null && !amount.getCurrencyUnit().equals(currency)) {
      fields.problem(field, "must be in " + currency);
    }
    return amount;
  }

  private List<Agreement> claims(StrictJsonObject fields) {
    return lists.apply(fields.texts("claims")).stream()
        .map(id -> agreement(fields, id))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Agreement agreement(StrictJsonObject fields, String id) {
    Agreement agreement = agreements.get(id);
    if (agreement == null) {
      fields.problem("claims", "there is no agreement " + id);
    }
    return agreement;
  }
}
