package io.puente.landedcost.data;

import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rate: an object with one field that names the form of the rate, and the fields of that
 * form.
 */
final class RateReader {

  private static final Rate NOTHING = Rate.Percent.of(BigDecimal.ZERO);

  private final CurrencyUnit currency;

  RateReader(CurrencyUnit currency) {
    this.currency = currency;
  }

  Rate rate(StrictJsonObject fields) {
    Rate rate = form(fields);
    if (rate instanceof Rate.OfTariff
        && (fields.has("minus") || fields.has("min") || fields.has("max"))) {
      fields.problem("tariff", "gives the whole rate, which nothing changes");
    }
    if (fields.has("minus")) {
      rate = Rate.Less.of(rate, inCurrency(fields, "minus"), currency);
    }
    if (fields.has("min") || fields.has("max")) {
      rate = Rate.Bounded.of(rate, optional(fields, "min"), optional(fields, "max"), currency);
    }
    fields.refuseOthers();
    return rate;
  }

  private Rate form(StrictJsonObject fields) {
    if (fields.has("percent")) {
      return Rate.Percent.of(percent(fields, "percent"));
    }
    if (fields.has("grossedUp")) {
      return grossedUp(fields);
    }
    if (fields.has("flat")) {
      BigMoney amount = amount(fields, "flat");
      String printed = amount.getAmount().stripTrailingZeros().toPlainString();
      return new Rate.Flat(amount, printed + " " + amount.getCurrencyUnit());
    }
    if (fields.has("perUnit")) {
      Rate.Unit unit = fields.choice("unit", Rate.Unit.class, Rate.Unit.UNSTATED);
      BigDecimal amount = inCurrency(fields, "perUnit");
      return new Rate.PerUnit(amount, unit, fields.text("perUnit") + "/" + unit);
    }
    if (fields.has("sum")) {
      return Rate.Sum.of(fields.objects("sum").stream().map(this::part).toList());
    }
    if (fields.has("bands")) {
      return bands(fields);
    }
    if (fields.has("topUpTo")) {
      BigDecimal share = percent(fields, "topUpTo");
      var counted = Set.copyOf(fields.texts("counting"));
      return new Rate.TopUp(share.movePointLeft(2), counted, "≥ " + share.toPlainString() + "%");
    }
    if (fields.has("tariff")) {
      return new Rate.OfTariff(
          fields.choice("tariff", Rate.Column.class, Rate.Column.GENERAL),
          fields.has("unlisted") ? unknown(fields, "unlisted") : new Rate.Unknown(null, null));
    }
    if (fields.has("byRegion")) {
      return byRegion(fields.object("byRegion"));
    }
    if (fields.has("estimate")) {
      return between(fields);
    }
    if (fields.has("unknown")) {
      return unknown(fields, "unknown");
    }
    fields.problem("percent", "is missing, and every other form of a rate, too");
    return NOTHING;
  }

  private static Rate grossedUp(StrictJsonObject fields) {
    BigDecimal percent = percent(fields, "grossedUp");
    if (percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
      fields.problem("grossedUp", "must be less than the whole price");
    }
    return Rate.GrossedUp.of(percent);
  }

  /** A rate within another one, which cannot be a rate of the tariff. */
  private Rate part(StrictJsonObject fields) {
    Rate rate = rate(fields);
    if (rate instanceof Rate.OfTariff) {
      fields.problem("tariff", "cannot be a part of another rate");
    }
    return rate;
  }

  private Rate bands(StrictJsonObject fields) {
    var bands = new ArrayList<Rate.Band>();
    for (var band : fields.objects("bands")) {
      BigDecimal upTo = optional(band, "upTo");
      bands.add(new Rate.Band(upTo, part(band.object("rate"))));
      band.refuseOthers();
    }
    if (bands.isEmpty() || bands.getLast().upTo() != null) {
      fields.problem("bands", "must end with a band without upTo");
    }
    return new Rate.Banded(List.copyOf(bands));
  }

  private Rate byRegion(StrictJsonObject regions) {
    var rates = new HashMap<String, Rate>();
    for (var region : regions.names()) {
      rates.put(region, part(regions.object(region)));
    }
    return new Rate.ByRegion(rates);
  }

  /** An estimate and its bounds, each a rate; {@code 35} is short for 35%. */
  private Rate between(StrictJsonObject fields) {
    Rate estimate = bound(fields, "estimate");
    Rate least = bound(fields, "least");
    Rate most = bound(fields, "most");
    if (estimate == null || least == null || most == null) {
      fields.problem("estimate", "needs least and most");
      return NOTHING;
    }
    return Rate.Between.of(estimate, least, most);
  }

  private Rate.Unknown unknown(StrictJsonObject fields, String field) {
    StrictJsonObject bounds = fields.object(field);
    var unknown = new Rate.Unknown(bound(bounds, "least"), bound(bounds, "most"));
    bounds.refuseOthers();
    return unknown;
  }

  /** A bound is a rate; {@code 35} is short for 35%. */
  private @Nullable Rate bound(StrictJsonObject fields, String field) {
    if (fields.holdsObject(field)) {
      return part(fields.object(field));
    }
    return fields.has(field) ? Rate.Percent.of(percent(fields, field)) : null;
  }

  private static BigDecimal percent(StrictJsonObject fields, String field) {
    BigDecimal percent = fields.number(field);
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(1000)) > 0) {
      fields.problem(field, "is not a believable rate: " + percent);
    }
    return percent;
  }

  private @Nullable BigDecimal optional(StrictJsonObject fields, String field) {
    return fields.has(field) ? inCurrency(fields, field) : null;
  }

  private BigDecimal inCurrency(StrictJsonObject fields, String field) {
    BigMoney amount = amount(fields, field);
    if (!amount.getCurrencyUnit().equals(currency)) {
      fields.problem(field, "must be in " + currency);
    }
    return amount.getAmount();
  }

  private BigMoney amount(StrictJsonObject fields, String field) {
    BigMoney amount = fields.read(field, StrictJsonObject::amount, BigMoney.zero(currency));
    if (amount.isNegative()) {
      fields.problem(field, "is below zero");
    }
    return amount;
  }
}
