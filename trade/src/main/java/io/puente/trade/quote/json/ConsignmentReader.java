package io.puente.trade.quote.json;

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
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Limits;
import io.puente.landedcost.Line;
import io.puente.landedcost.Rates;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.Transport;
import io.puente.trade.quote.json.InvalidField.Expected;
import io.puente.trade.time.CountryTimeZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request for a quote. Field names are those of {@link Consignment} and its parts. A field
 * is optional only if its default cannot change a charge unnoticed.
 */
public final class ConsignmentReader {

  /** The limit of lines. Larger imports need a customs broker. */
  public static final int MAX_LINES = 200;

  private static final int MAX_PROGRAMMES = 20;
  private static final int MAX_RATES = 20;
  private static final int MAX_OMITTED = 20;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final Instant now;
  private final LandedCost laws;
  private final AmountReader amounts = new AmountReader();

  private ConsignmentReader(Instant now, LandedCost laws) {
    this.now = now;
    this.laws = laws;
  }

  /**
   * Reads a request.
   *
   * @param json UTF-8
   * @param now whose day in the destination is the default day of import
   * @param laws the known programmes and agreements; other names are invalid
   */
  public static ReadResult read(byte[] json, Instant now, LandedCost laws) {
    try {
      JsonNode root = JSON.readTree(json);
      return root.isMissingNode() ? new ReadResult.NotJson(1, 1) : read(root, now, laws);
    } catch (JsonProcessingException unreadable) {
      JsonLocation where = unreadable.getLocation();
      return where == null
          ? new ReadResult.NotJson(1, 1)
          : new ReadResult.NotJson(
              Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads a request that is already parsed. */
  public static ReadResult read(JsonNode root, Instant now, LandedCost laws) {
    InvalidFields invalidFields = new InvalidFields();
    ReadResult valid =
        new JsonValue(root, "", invalidFields).object(new ConsignmentReader(now, laws)::valid);
    return valid == null ? invalidFields.all() : valid;
  }

  private ReadResult.@Nullable Valid valid(JsonFields fields) {
    Field<Country> shipFrom = fields.required("shipFrom", Expected.COUNTRY, JsonValue::country);
    Field<Destination> destination =
        fields.required("destination", Expected.OBJECT, value -> value.object(this::destination));
    Field<LocalDate> date = fields.optional("date", value -> value.date(Limits::date));
    Field<Channel> channel =
        fields.required(
            "channel", Expected.CHANNEL, value -> value.choice(Expected.CHANNEL, Channel.values()));
    Field<Transport> transport =
        fields.optional("transport", value -> value.choice(Expected.TRANSPORT, Transport.values()));
    Field<Incoterm> incoterm =
        fields.optional("incoterm", value -> value.choice(Expected.INCOTERM, Incoterm.values()));
    Field<SellerFacts> seller = fields.optional("seller", value -> value.object(this::seller));
    Field<BuyerFacts> buyer =
        fields.optional("buyer", value -> value.object(ConsignmentReader::buyer));
    Field<BigMoney> shipping =
        fields.required(
            "shipping", Expected.MONEY, value -> amounts.buyersMoney(value, Limits::shipping));
    Field<BigMoney> insurance =
        fields.optional("insurance", value -> amounts.buyersMoney(value, Limits::insurance));
    boolean hasOwnRates = fields.has("rates");
    List<ExchangeRate> rates =
        fields.list(
            "rates", MAX_RATES, value -> value.object(rate -> AmountReader.rate(rate, now)));
    LocalDate day = date.or(today(destination));
    LineReader lines = new LineReader(amounts, laws.agreements(), day);
    List<AnswerPart> omitted = fields.list("omit", MAX_OMITTED, JsonValue::answerPart);
    List<Line> goods = fields.nonEmptyList("lines", MAX_LINES, value -> value.object(lines::read));
    return fields.build(
        () ->
            new ReadResult.Valid(
                new Consignment(
                    shipFrom.value(),
                    destination.value(),
                    day,
                    channel.value(),
                    transport.or(Transport.AIR),
                    seller.or(SellerFacts.none()),
                    buyer.or(BuyerFacts.person()),
                    incoterm.or(Incoterm.DDP),
                    shipping.value(),
                    insurance.or(BigMoney.zero(shipping.value().getCurrencyUnit())),
                    goods),
                hasOwnRates ? new Rates(rates) : null,
                Set.copyOf(omitted)));
  }

  /** Today in the destination; in Universal Time while the destination is not known. */
  private LocalDate today(Field<Destination> destination) {
    Destination known = destination.orNull();
    return known == null
        ? LocalDate.ofInstant(now, ZoneOffset.UTC)
        : CountryTimeZones.day(now, known.country().code());
  }

  private @Nullable Destination destination(JsonFields fields) {
    Field<Country> country = fields.required("country", Expected.COUNTRY, JsonValue::country);
    Field<String> region =
        fields.optional(
            "region", value -> value.read(Expected.REGION, code -> regionOf(country, code)));
    return fields.build(() -> new Destination(country.value(), region.orNull()));
  }

  /** Checks a region if the law of the country distinguishes regions. */
  private @Nullable String regionOf(Field<Country> country, String code) {
    Country known = country.orNull();
    if (known == null) {
      return code;
    }
    String region = new Destination(known, code).region();
    Set<String> regions = laws.regions(known);
    if (!regions.isEmpty() && !regions.contains(region)) {
      throw new InvalidFact("region", InvalidFact.Problem.UNKNOWN, code);
    }
    return region;
  }

  private @Nullable SellerFacts seller(JsonFields fields) {
    List<String> joined =
        fields.list(
            "programmes",
            MAX_PROGRAMMES,
            value -> value.known(Expected.PROGRAMME, laws.programmes()));
    return fields.build(() -> new SellerFacts(Set.copyOf(joined)));
  }

  private static @Nullable BuyerFacts buyer(JsonFields fields) {
    Field<Boolean> personalUse = fields.optional("personalUse", JsonValue::bool);
    Field<BigMoney> allowanceUsed =
        fields.optional("allowanceUsed", value -> AmountReader.money(value, Limits::allowanceUsed));
    Field<Integer> parcels =
        fields.optional("parcelsThisYear", value -> value.wholeNumber(Limits::parcelsThisYear));
    return fields.build(
        () -> new BuyerFacts(personalUse.or(true), allowanceUsed.orNull(), parcels.orNull()));
  }
}
