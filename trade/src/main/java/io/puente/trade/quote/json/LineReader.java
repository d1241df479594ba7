package io.puente.trade.quote.json;

import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.Limits;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.StatedDuty;
import io.puente.trade.quote.json.InvalidField.Expected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one consignment. Each line has a unique id. */
final class LineReader {

  private static final int MAX_MATERIALS = 20;
  private static final int MAX_DECLARATIONS = 10;

  private final AmountReader amounts;
  private final Set<String> agreements;
  private final LocalDate day;
  private final Set<String> ids = new HashSet<>();

  /**
   * Creates a reader.
   *
   * @param agreements the ids of all agreements
   * @param day of import, on which a supposed declaration of origin is valid
   */
  LineReader(AmountReader amounts, Set<String> agreements, LocalDate day) {
    this.amounts = amounts;
    this.agreements = agreements;
    this.day = day;
  }

  @Nullable Line read(JsonFields fields) {
    Field<String> id = fields.required("id", Expected.TEXT, value -> value.text(this::checkUnique));
    Field<HsCode> hs =
        fields.required("hs", Expected.HS, value -> value.read(Expected.HS, HsCode::of));
    Field<Country> origin = fields.required("origin", Expected.COUNTRY, JsonValue::country);
    Field<BigMoney> price =
        fields.required(
            "price", Expected.MONEY, value -> amounts.buyersMoney(value, Limits::price));
    Field<Integer> quantity =
        fields.required(
            "quantity", Expected.WHOLE_NUMBER, value -> value.wholeNumber(Limits::quantity));
    Integer grams =
        fields.optional("weightGrams", value -> value.wholeNumber(Limits::weightGrams)).orNull();
    Field<BigDecimal> litres = fields.optional("litres", value -> value.decimal(Limits::litres));
    Field<BigDecimal> alcohol = fields.optional("alcohol", value -> value.decimal(Limits::alcohol));
    Field<StatedDuty> duty =
        fields.optional("statedDuty", value -> value.read(Expected.DUTY, StatedDuty::of));
    Set<String> materials = Set.copyOf(fields.list("materials", MAX_MATERIALS, JsonValue::text));
    List<OriginDeclaration> declarations =
        fields.list("declarations", MAX_DECLARATIONS, value -> value.object(this::declaration));
    Field<String> supposed = fields.optional("supposedAgreement", this::agreement);
    if (supposed.orNull() != null && origin.orNull() != null) {
      declarations.add(OriginDeclaration.supposed(supposed.value(), origin.value(), day));
    }
    return fields.build(
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

  private @Nullable String agreement(JsonValue value) {
    return value.known(Expected.AGREEMENT, agreements);
  }

  private void checkUnique(String id) {
    Limits.id(id);
    if (!ids.add(id)) {
      throw new InvalidFact("id", InvalidFact.Problem.DUPLICATE, id);
    }
  }

  private @Nullable OriginDeclaration declaration(JsonFields fields) {
    Field<String> agreement = fields.required("agreement", Expected.AGREEMENT, this::agreement);
    Field<Country> origin = fields.required("origin", Expected.COUNTRY, JsonValue::country);
    Field<String> rule = fields.required("rule", Expected.TEXT, JsonValue::text);
    Field<String> certifier = fields.required("certifier", Expected.TEXT, JsonValue::text);
    Field<String> evidence = fields.required("evidence", Expected.TEXT, JsonValue::text);
    Field<LocalDate> signed =
        fields.required("signed", Expected.DATE, value -> value.date(any -> {}));
    Field<LocalDate> expires =
        fields.required(
            "expires", Expected.DATE, value -> value.date(end -> checkNotBefore(end, signed)));
    return fields.build(
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

  private static void checkNotBefore(LocalDate end, Field<LocalDate> start) {
    if (end.isBefore(start.or(end))) {
      throw new InvalidFact("expires", InvalidFact.Problem.OUT_OF_RANGE, end);
    }
  }
}
