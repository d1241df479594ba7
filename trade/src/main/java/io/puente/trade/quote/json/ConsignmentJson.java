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
import io.puente.trade.quote.json.WrongFact.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request for a quote. Names are those of {@link Consignment} and its parts; whatever has a
 * harmless usual value may be left out, and nothing that would change a charge unseen.
 */
public final class ConsignmentJson {

  /** More lines than a shop's parcel has; larger imports are a customs broker's work. */
  public static final int MOST_LINES = 200;

  private static final int MOST_PROGRAMMES = 20;
  private static final int MOST_RATES = 20;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final LocalDate today;
  private final LandedCost laws;
  private final AmountsJson amounts = new AmountsJson();
  private final LineJson lines;

  private ConsignmentJson(LocalDate today, LandedCost laws) {
    this.today = today;
    this.laws = laws;
    lines = new LineJson(amounts, laws.agreements());
  }

  /**
   * Reads a request.
   *
   * @param json UTF-8
   * @param today the day of import where the request names none
   * @param laws to know which programmes and agreements there are; other names are mistakes
   */
  public static Reading read(byte[] json, LocalDate today, LandedCost laws) {
    try {
      JsonNode root = JSON.readTree(json);
      return root.isMissingNode() ? new Reading.NotJson(1, 1) : read(root, today, laws);
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
  public static Reading read(JsonNode root, LocalDate today, LandedCost laws) {
    Mistakes mistakes = new Mistakes();
    Reading understood =
        new JsonFact(root, "", mistakes).object(new ConsignmentJson(today, laws)::understood);
    return understood == null ? mistakes.all() : understood;
  }

  private Reading.@Nullable Understood understood(JsonFacts facts) {
    Fact<Country> shipFrom = facts.required("shipFrom", Expected.COUNTRY, JsonFact::country);
    Fact<Destination> destination =
        facts.required("destination", Expected.OBJECT, fact -> fact.object(this::destination));
    Fact<LocalDate> date = facts.optional("date", fact -> fact.date(Limits::date));
    Fact<Channel> channel =
        facts.required(
            "channel", Expected.CHANNEL, fact -> fact.choice(Expected.CHANNEL, Channel.values()));
    Fact<Transport> transport =
        facts.optional("transport", fact -> fact.choice(Expected.TRANSPORT, Transport.values()));
    Fact<Incoterm> incoterm =
        facts.optional("incoterm", fact -> fact.choice(Expected.INCOTERM, Incoterm.values()));
    Fact<SellerFacts> seller = facts.optional("seller", fact -> fact.object(this::seller));
    Fact<BuyerFacts> buyer = facts.optional("buyer", fact -> fact.object(ConsignmentJson::buyer));
    Fact<BigMoney> shipping =
        facts.required(
            "shipping", Expected.MONEY, fact -> amounts.buyersMoney(fact, Limits::shipping));
    Fact<BigMoney> insurance =
        facts.optional("insurance", fact -> amounts.buyersMoney(fact, Limits::insurance));
    List<ExchangeRate> rates =
        facts.each("rates", MOST_RATES, fact -> fact.object(rate -> AmountsJson.rate(rate, today)));
    List<Line> goods = facts.some("lines", MOST_LINES, fact -> fact.object(lines::read));
    return facts.whole(
        () ->
            new Reading.Understood(
                new Consignment(
                    shipFrom.value(),
                    destination.value(),
                    date.or(today),
                    channel.value(),
                    transport.or(Transport.AIR),
                    seller.or(SellerFacts.none()),
                    buyer.or(BuyerFacts.person()),
                    incoterm.or(Incoterm.DDP),
                    shipping.value(),
                    insurance.or(BigMoney.zero(shipping.value().getCurrencyUnit())),
                    goods),
                new Rates(rates)));
  }

  private @Nullable Destination destination(JsonFacts facts) {
    Fact<Country> country = facts.required("country", Expected.COUNTRY, JsonFact::country);
    Fact<String> region =
        facts.optional(
            "region", fact -> fact.read(Expected.REGION, code -> regionOf(country, code)));
    return facts.whole(() -> new Destination(country.value(), region.orNull()));
  }

  /** A region that the country's law knows; of a country that is not known nobody can say more. */
  private @Nullable String regionOf(Fact<Country> country, String code) {
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

  private @Nullable SellerFacts seller(JsonFacts facts) {
    List<String> joined =
        facts.each(
            "programmes",
            MOST_PROGRAMMES,
            fact -> fact.known(Expected.PROGRAMME, laws.programmes()));
    return facts.whole(() -> new SellerFacts(Set.copyOf(joined)));
  }

  private static @Nullable BuyerFacts buyer(JsonFacts facts) {
    Fact<Boolean> personalUse = facts.optional("personalUse", JsonFact::yesOrNo);
    Fact<BigMoney> allowanceUsed =
        facts.optional("allowanceUsed", fact -> AmountsJson.money(fact, Limits::allowanceUsed));
    Fact<Integer> parcels =
        facts.optional("parcelsThisYear", fact -> fact.wholeNumber(Limits::parcelsThisYear));
    return facts.whole(
        () -> new BuyerFacts(personalUse.or(true), allowanceUsed.orNull(), parcels.orNull()));
  }
}
