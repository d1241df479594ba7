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
import io.puente.platform.text.Texts;
import io.puente.web.request.PageRequest;
import io.puente.web.request.DecimalInput;
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
 * The parcel that a reader asks about, as it was typed into the guide's form.
 *
 * @param asked what stands in the fields, by their names
 * @param wrong what is wrong with a field, in words
 */
record OwnParcel(Map<String, String> asked, Map<String, String> wrong) {

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
  private static final BigDecimal MOST_DOLLARS = BigDecimal.valueOf(1_000_000);
  private static final int MOST_OF_ANYTHING = 1_000_000;
  private static final String SUPPOSED = "supposed";

  /** An empty form. */
  static OwnParcel unasked() {
    Map<String, String> usual = new LinkedHashMap<>();
    FIELDS.forEach(field -> usual.put(field, ""));
    usual.put(PIECES, "1");
    usual.put(WAY, Channel.COURIER.name().toLowerCase(Locale.ROOT));
    return new OwnParcel(usual, Map.of());
  }

  static OwnParcel read(PageRequest request, Texts texts) {
    Map<String, String> asked = unasked().asked();
    FIELDS.forEach(
        field -> request.queryParameter(field).ifPresent(typed -> asked.put(field, typed)));
    return new OwnParcel(asked, new OwnParcel(asked, Map.of()).mistakes(texts));
  }

  private Map<String, String> mistakes(Texts texts) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (text(GOODS).isEmpty()) {
      wrong.put(GOODS, texts.get("guide.own.wrong.goods"));
    }
    if (amount(text(VALUE)).filter(value -> value.signum() > 0).isEmpty()) {
      wrong.put(VALUE, texts.get("guide.own.wrong.amount"));
    }
    if (!text(SHIPPING).isEmpty() && amount(text(SHIPPING)).isEmpty()) {
      wrong.put(SHIPPING, texts.get("guide.own.wrong.amount"));
    }
    if (!text(ALCOHOL).isEmpty() && strength().isEmpty()) {
      wrong.put(ALCOHOL, texts.get("guide.own.wrong.alcohol"));
    }
    for (String counted : List.of(PIECES, GRAMS, MILLILITRES)) {
      if (!text(counted).isEmpty() && count(text(counted)) == null) {
        wrong.put(counted, texts.get("guide.own.wrong.count"));
      }
    }
    return wrong;
  }

  /** What stands in a field; empty if nothing does. */
  String text(String field) {
    return asked.getOrDefault(field, "");
  }

  /** The code, if one was typed and not words. */
  Optional<HsCode> code() {
    try {
      return Optional.of(HsCode.of(text(GOODS)));
    } catch (InvalidFact words) {
      return Optional.empty();
    }
  }

  /** Whether the reader told how much of a drink it is. */
  boolean poured() {
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

  /** The consignment that a form without mistakes asks about. */
  Consignment of(
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
                        .map(one -> supposed(one, origin, day))
                        .toArray(OriginDeclaration[]::new))
                : line));
  }

  private static OriginDeclaration supposed(Agreement agreement, Country origin, LocalDate day) {
    return new OriginDeclaration(agreement.id(), origin, SUPPOSED, SUPPOSED, SUPPOSED, day, day);
  }

  private Optional<BigDecimal> strength() {
    return DecimalInput.parsePercent(text(ALCOHOL));
  }

  private static BigMoney dollars(String typed) {
    return BigMoney.of(CurrencyUnit.USD, amount(typed).orElse(BigDecimal.ZERO));
  }

  private static Optional<BigDecimal> amount(String typed) {
    return DecimalInput.parse(typed).filter(amount -> amount.compareTo(MOST_DOLLARS) <= 0);
  }

  /** A whole number above zero; {@code null} if it is none. */
  private static @Nullable Integer count(String typed) {
    if (!typed.matches("\\d{1,7}")) {
      return null;
    }
    int count = Integer.parseInt(typed);
    return count > 0 && count <= MOST_OF_ANYTHING ? count : null;
  }
}
