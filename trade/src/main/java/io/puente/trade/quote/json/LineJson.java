package io.puente.trade.quote.json;

import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.Limits;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.StatedDuty;
import io.puente.trade.quote.json.WrongFact.Expected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one consignment, each with an id of its own. */
final class LineJson {

  private static final int MOST_MATERIALS = 20;
  private static final int MOST_DECLARATIONS = 10;

  private final AmountsJson amounts;
  private final Set<String> agreements;
  private final Set<String> ids = new HashSet<>();

  LineJson(AmountsJson amounts, Set<String> agreements) {
    this.amounts = amounts;
    this.agreements = agreements;
  }

  @Nullable Line read(JsonFacts facts) {
    Fact<String> id = facts.required("id", Expected.TEXT, fact -> fact.text(this::isNew));
    Fact<HsCode> hs = facts.required("hs", Expected.HS, fact -> fact.read(Expected.HS, HsCode::of));
    Fact<Country> origin = facts.required("origin", Expected.COUNTRY, JsonFact::country);
    Fact<BigMoney> price =
        facts.required("price", Expected.MONEY, fact -> amounts.buyersMoney(fact, Limits::price));
    Fact<Integer> quantity =
        facts.required(
            "quantity", Expected.WHOLE_NUMBER, fact -> fact.wholeNumber(Limits::quantity));
    Integer grams =
        facts.optional("weightGrams", fact -> fact.wholeNumber(Limits::weightGrams)).orNull();
    Fact<BigDecimal> litres = facts.optional("litres", fact -> fact.decimal(Limits::litres));
    Fact<BigDecimal> alcohol = facts.optional("alcohol", fact -> fact.decimal(Limits::alcohol));
    Fact<StatedDuty> duty =
        facts.optional("statedDuty", fact -> fact.read(Expected.DUTY, StatedDuty::of));
    Set<String> materials = Set.copyOf(facts.each("materials", MOST_MATERIALS, JsonFact::text));
    List<OriginDeclaration> declarations =
        facts.each("declarations", MOST_DECLARATIONS, fact -> fact.object(this::declaration));
    return facts.whole(
        () ->
            new Line(
                id.value(),
                hs.value(),
                origin.value(),
                price.value(),
                quantity.value(),
                grams == null ? null : grams.longValue(),
                litres.orNull(),
                alcohol.orNull(),
                materials,
                duty.orNull(),
                declarations));
  }

  private void isNew(String id) {
    Limits.id(id);
    if (!ids.add(id)) {
      throw new InvalidFact("id", InvalidFact.Problem.DUPLICATE, id);
    }
  }

  private @Nullable OriginDeclaration declaration(JsonFacts facts) {
    Fact<String> agreement =
        facts.required(
            "agreement", Expected.AGREEMENT, fact -> fact.known(Expected.AGREEMENT, agreements));
    Fact<Country> origin = facts.required("origin", Expected.COUNTRY, JsonFact::country);
    Fact<String> rule = facts.required("rule", Expected.TEXT, JsonFact::text);
    Fact<String> certifier = facts.required("certifier", Expected.TEXT, JsonFact::text);
    Fact<String> evidence = facts.required("evidence", Expected.TEXT, JsonFact::text);
    Fact<LocalDate> signed = facts.required("signed", Expected.DATE, fact -> fact.date(any -> {}));
    Fact<LocalDate> expires =
        facts.required("expires", Expected.DATE, fact -> fact.date(end -> follows(end, signed)));
    return facts.whole(
        () ->
            new OriginDeclaration(
                agreement.value(),
                origin.value(),
                rule.value(),
                certifier.value(),
                evidence.value(),
                signed.value(),
                expires.value()));
  }

  private static void follows(LocalDate end, Fact<LocalDate> beginning) {
    if (end.isBefore(beginning.or(end))) {
      throw new InvalidFact("expires", InvalidFact.Problem.OUT_OF_RANGE, end);
    }
  }
}
