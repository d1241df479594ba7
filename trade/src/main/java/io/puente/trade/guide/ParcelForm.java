package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.Transport;
import io.puente.platform.text.DecimalInput;
import io.puente.web.request.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The form for the reader's own parcel.
 *
 * @param values the typed values, by name of the field
 * @param errors the error of each wrong field, in words
 */
record ParcelForm(Map<String, String> values, Map<String, String> errors) {

  static final String GOODS = "goods";
  static final String VALUE = "value";
  static final String SHIPPING = "shipping";
  static final String PIECES = "pieces";
  static final String GRAMS = "grams";
  static final String MILLILITRES = "millilitres";
  static final String ALCOHOL = "alcohol";
  static final String WAY = "way";
  static final String REGION = "region";
  static final String DECLARED = "declared";

  private static final List<String> FIELDS =
      List.of(GOODS, VALUE, SHIPPING, PIECES, GRAMS, MILLILITRES, ALCOHOL, WAY, REGION, DECLARED);
  private static final BigDecimal MAX_DOLLARS = BigDecimal.valueOf(1_000_000);
  private static final int MAX_COUNT = 1_000_000;

  /** An empty form. */
  static ParcelForm empty() {
    Map<String, String> defaults = new LinkedHashMap<>();
    FIELDS.forEach(field -> defaults.put(field, ""));
    defaults.put(PIECES, "1");
    defaults.put(WAY, Channel.COURIER.name().toLowerCase(Locale.ROOT));
    return new ParcelForm(defaults, Map.of());
  }

  static ParcelForm read(PageRequest request, GuideTexts texts) {
    Map<String, String> values = empty().values();
    FIELDS.forEach(
        field -> request.queryParameter(field).ifPresent(typed -> values.put(field, typed)));
    return new ParcelForm(values, new ParcelForm(values, Map.of()).check(texts));
  }

  private Map<String, String> check(GuideTexts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (text(GOODS).isEmpty()) {
      errors.put(GOODS, texts.get("guide.own.error.goods"));
    }
    if (amount(text(VALUE)).filter(value -> value.signum() > 0).isEmpty()) {
      errors.put(VALUE, texts.get("guide.own.error.amount", texts.example("80.50")));
    }
    if (!text(SHIPPING).isEmpty() && amount(text(SHIPPING)).isEmpty()) {
      errors.put(SHIPPING, texts.get("guide.own.error.amount", texts.example("80.50")));
    }
    if (!text(ALCOHOL).isEmpty() && strength().isEmpty()) {
      errors.put(ALCOHOL, texts.get("guide.own.error.alcohol", texts.example("12.5")));
    }
    for (String field : List.of(PIECES, GRAMS, MILLILITRES)) {
      if (!text(field).isEmpty() && count(text(field)) == null) {
        errors.put(field, texts.get("guide.own.error.count"));
      }
    }
    return errors;
  }

  /** The value of a field; empty if nothing was typed. */
  String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** The code, if a code was typed and not a description. */
  Optional<HsCode> code() {
    try {
      return Optional.of(HsCode.of(text(GOODS)));
    } catch (InvalidFact description) {
      return Optional.empty();
    }
  }

  /** Whether volume or alcohol was typed. */
  boolean hasContent() {
    return !text(MILLILITRES).isEmpty() || !text(ALCOHOL).isEmpty();
  }

  Channel channel() {
    for (Channel channel : Channel.values()) {
      if (channel.name().equalsIgnoreCase(text(WAY))) {
        return channel;
      }
    }
    return Channel.COURIER;
  }

  /** The consignment of a form without errors. */
  Consignment consignment(
      HsCode code,
      Country origin,
      Country destination,
      @Nullable String region,
      List<Agreement> agreements,
      LocalDate day) {
    Line line =
        Line.of(
            code.digits(),
            code,
            origin,
            dollars(text(VALUE)),
            Optional.ofNullable(count(text(PIECES))).orElse(1));
    Integer grams = count(text(GRAMS));
    line = grams == null ? line : line.withWeightGrams(grams);
    Integer millilitres = count(text(MILLILITRES));
    line =
        line.withVolume(
            millilitres == null ? null : BigDecimal.valueOf(millilitres, 3),
            strength().orElse(null));
    boolean declared = !text(DECLARED).isEmpty();
    return new Consignment(
        origin,
        new Destination(destination, region),
        day,
        channel(),
        Transport.AIR,
        SellerFacts.none(),
        BuyerFacts.person(),
        Incoterm.DDP,
        dollars(text(SHIPPING)),
        BigMoney.zero(CurrencyUnit.USD),
        List.of(
            declared
                ? line.withDeclarations(
                    agreements.stream()
                        .map(one -> OriginDeclaration.supposed(one.id(), origin, day))
                        .toArray(OriginDeclaration[]::new))
                : line));
  }

  private Optional<BigDecimal> strength() {
    return DecimalInput.parsePercent(text(ALCOHOL));
  }

  private static BigMoney dollars(String typed) {
    return BigMoney.of(CurrencyUnit.USD, amount(typed).orElse(BigDecimal.ZERO));
  }

  private static Optional<BigDecimal> amount(String typed) {
    return DecimalInput.parseAmount(typed).filter(amount -> amount.compareTo(MAX_DOLLARS) <= 0);
  }

  /** A whole number above zero; {@code null} for anything else. */
  private static @Nullable Integer count(String typed) {
    return DecimalInput.parseWhole(typed)
        .filter(count -> count > 0 && count <= MAX_COUNT)
        .orElse(null);
  }
}
