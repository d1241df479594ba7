package io.puente.storefront.quote.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Destination;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Rates;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.Transport;
import io.puente.storefront.quote.json.WrongFact.Expected;
import io.puente.storefront.quote.json.WrongFact.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request for a quote. Names are those of {@link Consignment} and its parts; whatever has a
 * harmless usual value may be left out, and nothing that would change a charge unseen.
 */
public final class ConsignmentJson {

  /** More lines than a shop's parcel has; larger imports are a customs broker's work. */
  public static final int MOST_LINES = 200;

  private static final int MOST_MATERIALS = 20;
  private static final int MOST_DECLARATIONS = 10;
  private static final int MOST_PROGRAMMES = 20;
  private static final int MOST_RATES = 20;

  /** One mistake is often made on every line; nobody reads more of them than this. */
  private static final int MOST_TOLD = 20;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final LocalDate today;
  private final List<WrongFact> wrong = new ArrayList<>();

  private ConsignmentJson(LocalDate today) {
    this.today = today;
  }

  /**
   * Reads a request.
   *
   * @param json UTF-8
   * @param today the day of import where the request names none
   */
  public static Reading read(byte[] json, LocalDate today) {
    try {
      JsonNode root = JSON.readTree(json);
      return root.isMissingNode() ? new Reading.NotJson(1, 1) : read(root, today);
    } catch (JsonProcessingException unreadable) {
      JsonLocation where = unreadable.getLocation();
      return where == null
          ? new Reading.NotJson(1, 1)
          : new Reading.NotJson(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads a request that is JSON already. */
  public static Reading read(JsonNode root, LocalDate today) {
    return new ConsignmentJson(today).read(root);
  }

  private Reading read(JsonNode root) {
    try {
      JsonFacts facts = JsonFacts.of(root, "");
      return whole(facts, facts.objects("lines", MOST_LINES, wrong, this::line));
    } catch (Refusal refusal) {
      wrong.addFirst(refusal.fact());
      return wrong();
    }
  }

  private Reading wrong() {
    return new Reading.Wrong(wrong.subList(0, Math.min(wrong.size(), MOST_TOLD)));
  }

  private Reading whole(JsonFacts facts, List<Line> lines) {
    BigMoney shipping = facts.required("shipping", Expected.MONEY, facts::money);
    BigMoney insurance = facts.money("insurance");
    LocalDate date = facts.read("date", Expected.DATE, LocalDate::parse);
    var shipFrom = facts.required("shipFrom", Expected.COUNTRY, facts::country);
    JsonFacts destination = facts.required("destination", Expected.OBJECT, facts::object);
    Destination there = destination(destination);
    Channel channel =
        facts.required(
            "channel",
            Expected.CHANNEL,
            field -> facts.choice(field, Expected.CHANNEL, Channel.values()));
    Transport transport = facts.choice("transport", Expected.TRANSPORT, Transport.values());
    Incoterm incoterm = facts.choice("incoterm", Expected.INCOTERM, Incoterm.values());
    SellerFacts seller = seller(facts.object("seller"));
    BuyerFacts buyer = buyer(facts.object("buyer"));
    List<ExchangeRate> rates = facts.objects("rates", MOST_RATES, wrong, this::rate);
    facts.refuseUnknown();
    if (!wrong.isEmpty()) {
      return wrong();
    }
    Consignment consignment =
        facts.whole(
            () ->
                new Consignment(
                    shipFrom,
                    there,
                    date == null ? today : date,
                    channel,
                    transport == null ? Transport.AIR : transport,
                    seller,
                    buyer,
                    incoterm == null ? Incoterm.DUTY_PAID : incoterm,
                    shipping,
                    insurance == null ? BigMoney.zero(shipping.getCurrencyUnit()) : insurance,
                    lines));
    return new Reading.Understood(consignment, new Rates(rates));
  }

  private static Destination destination(JsonFacts facts) {
    var country = facts.required("country", Expected.COUNTRY, facts::country);
    Destination destination =
        facts.read("region", Expected.REGION, region -> new Destination(country, region));
    facts.refuseUnknown();
    return destination == null ? new Destination(country, null) : destination;
  }

  private static SellerFacts seller(@Nullable JsonFacts facts) {
    if (facts == null) {
      return SellerFacts.none();
    }
    List<String> programmes = facts.texts("programmes", MOST_PROGRAMMES);
    facts.refuseUnknown();
    return new SellerFacts(Set.copyOf(programmes));
  }

  private static BuyerFacts buyer(@Nullable JsonFacts facts) {
    if (facts == null) {
      return BuyerFacts.person();
    }
    Boolean personalUse = facts.yesOrNo("personalUse");
    BigMoney franchiseUsed = facts.money("franchiseUsed");
    Integer parcels = facts.wholeNumber("parcelsThisYear");
    facts.refuseUnknown();
    return facts.whole(
        () -> new BuyerFacts(personalUse == null || personalUse, franchiseUsed, parcels));
  }

  private Line line(JsonFacts facts) {
    String id = facts.required("id", Expected.TEXT, facts::text);
    HsCode hs =
        facts.required("hs", Expected.HS, field -> facts.read(field, Expected.HS, HsCode::of));
    var origin = facts.required("origin", Expected.COUNTRY, facts::country);
    BigMoney price = facts.required("price", Expected.MONEY, facts::money);
    int quantity = facts.required("quantity", Expected.WHOLE_NUMBER, facts::wholeNumber);
    Long grams = facts.longNumber("weightGrams");
    var litres = facts.decimal("litres");
    Set<String> materials = Set.copyOf(facts.texts("materials", MOST_MATERIALS));
    List<OriginDeclaration> declarations =
        facts.objects("declarations", MOST_DECLARATIONS, wrong, ConsignmentJson::declaration);
    return facts.whole(
        () -> new Line(id, hs, origin, price, quantity, grams, litres, materials, declarations));
  }

  private static OriginDeclaration declaration(JsonFacts facts) {
    String agreement = facts.required("agreement", Expected.TEXT, facts::text);
    var origin = facts.required("origin", Expected.COUNTRY, facts::country);
    String rule = facts.required("rule", Expected.TEXT, facts::text);
    String certifier = facts.required("certifier", Expected.TEXT, facts::text);
    String evidence = facts.required("evidence", Expected.TEXT, facts::text);
    LocalDate signed = facts.required("signed", Expected.DATE, field -> date(facts, field));
    LocalDate expires = facts.required("expires", Expected.DATE, field -> date(facts, field));
    return facts.whole(
        () -> new OriginDeclaration(agreement, origin, rule, certifier, evidence, signed, expires));
  }

  private static @Nullable LocalDate date(JsonFacts facts, String field) {
    return facts.read(field, Expected.DATE, LocalDate::parse);
  }

  private ExchangeRate rate(JsonFacts facts) {
    CurrencyUnit from = facts.required("from", Expected.CURRENCY, facts::currency);
    CurrencyUnit to = facts.required("to", Expected.CURRENCY, facts::currency);
    var rate = facts.required("rate", Expected.DECIMAL, facts::decimal);
    if (rate.signum() < 1) {
      throw new Refusal(facts.at("rate"), Problem.NOT_POSITIVE, Expected.DECIMAL, rate);
    }
    String source = facts.text("source");
    Instant asOf = facts.read("asOf", Expected.MOMENT, Instant::parse);
    return new ExchangeRate(
        from,
        to,
        rate,
        source == null ? "as asked" : source,
        asOf == null ? today.atStartOfDay(java.time.ZoneOffset.UTC).toInstant() : asOf);
  }
}
