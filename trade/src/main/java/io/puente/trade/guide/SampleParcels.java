package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.Rulebook;
import io.puente.trade.quote.KnownRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Quotes the sample parcels of the guide with the same engine as all other parcels. */
final class SampleParcels {

  /** Typical values of a small shop's parcel, in dollars. */
  static final List<Integer> VALUES = List.of(50, 200, 1_000);

  static final List<Channel> CHANNELS = List.of(Channel.COURIER, Channel.POST, Channel.FORMAL);

  /** The shipping cost of each sample parcel, in dollars. */
  static final int SHIPPING = 20;

  private static final int DOLLARS_PER_PIECE = 50;

  /** The number of equal pieces that the strictest law admits in a parcel. */
  private static final int MOST_PIECES = 3;

  private final Supplier<LandedCost> laws;
  private final KnownRates rates;

  SampleParcels(Supplier<LandedCost> laws, KnownRates rates) {
    this.laws = laws;
    this.rates = rates;
  }

  /**
   * All examples of a lane, ordered by goods, value and channel.
   *
   * @param nameOf the name of the goods in the explanations of an incomplete quote
   */
  List<SampleQuote> all(Rulebook law, Country origin, Function<SampleGoods, String> nameOf) {
    Rates dollarRates = dollarRates();
    List<SampleQuote> samples = new ArrayList<>();
    for (SampleGoods goods : SampleGoods.ALL) {
      for (int dollars : VALUES) {
        for (Channel channel : CHANNELS) {
          samples.add(
              sample(law, origin, goods, nameOf.apply(goods), dollars, channel, dollarRates));
        }
      }
    }
    return samples;
  }

  /** The example that represents a lane in lists. */
  SampleQuote usual(Rulebook law, Country origin) {
    return sample(
        law,
        origin,
        SampleGoods.CERAMICS,
        SampleGoods.CERAMICS.key(),
        SampleQuote.USUAL_VALUE,
        Channel.COURIER,
        dollarRates());
  }

  /**
   * The largest saving in the examples from an origin declaration under an agreement. Examples by
   * courier come first. Empty if the declaration changes no example.
   */
  Optional<Saving> saving(Agreement agreement, List<SampleQuote> samples) {
    Rates dollarRates = dollarRates();
    return samples.stream()
        .flatMap(sample -> saving(agreement, sample, dollarRates).stream())
        .max(
            Comparator.comparing((Saving saving) -> saving.sample().channel() == Channel.COURIER)
                .thenComparing(saving -> saving.amount().getAmount()));
  }

  private Optional<Saving> saving(Agreement agreement, SampleQuote sample, Rates dollarRates) {
    Consignment parcel = sample.consignment();
    Consignment declared =
        parcel.withLines(
            parcel.lines().stream()
                .map(
                    line ->
                        line.withDeclarations(
                            OriginDeclaration.supposed(
                                agreement.id(), line.origin(), parcel.date())))
                .toList());
    return sample.quote() instanceof Quote.Complete(var without)
            && laws.get().quote(declared, dollarRates) instanceof Quote.Complete(var with)
            && with.total().isLessThan(without.total())
        ? Optional.of(new Saving(sample, without.total().minus(with.total())))
        : Optional.empty();
  }

  /** What a declaration saves in an example. */
  record Saving(SampleQuote sample, Money amount) {}

  private SampleQuote sample(
      Rulebook law,
      Country origin,
      SampleGoods goods,
      String name,
      int dollars,
      Channel channel,
      Rates dollarRates) {
    Line line =
        Line.of(
                name,
                goods.codeIn(law.destination()),
                origin,
                BigMoney.of(CurrencyUnit.USD, dollars),
                Math.min(dollars / DOLLARS_PER_PIECE, MOST_PIECES))
            .withWeightGrams(goods.grams(dollars));
    Consignment parcel =
        Consignment.of(
            origin,
            new Destination(law.destination(), null),
            law.day(),
            channel,
            BigMoney.of(CurrencyUnit.USD, SHIPPING),
            List.of(line));
    return new SampleQuote(goods, dollars, channel, parcel, laws.get().quote(parcel, dollarRates));
  }

  /** The quote for any consignment in dollars. */
  Quote quote(Consignment consignment) {
    return laws.get().quote(consignment, dollarRates());
  }

  /** The rates from dollars to the currencies of the laws. */
  private Rates dollarRates() {
    return rates.of(CurrencyUnit.USD);
  }
}
