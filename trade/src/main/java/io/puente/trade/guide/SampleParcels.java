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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Has the engine price the parcels of the guide, as it prices every other parcel. */
final class SampleParcels {

  /** What small shops sell in one parcel, in dollars. */
  static final List<Integer> VALUES = List.of(50, 200, 1_000);

  static final List<Channel> CHANNELS = List.of(Channel.COURIER, Channel.POST, Channel.FORMAL);

  /** What each of them costs to send, in dollars. */
  static final int SHIPPING = 20;

  private static final int DOLLARS_A_PIECE = 50;

  private final Supplier<LandedCost> laws;
  private final KnownRates rates;

  SampleParcels(Supplier<LandedCost> laws, KnownRates rates) {
    this.laws = laws;
    this.rates = rates;
  }

  /**
   * Every example of a lane: by goods, then by value, then by channel.
   *
   * @param nameOf how a quote that lacks something should call the goods
   */
  List<Sample> all(Rulebook law, Country origin, Function<Ware, String> nameOf) {
    Rates known = known();
    List<Sample> samples = new ArrayList<>();
    for (Ware ware : Ware.ALL) {
      for (int dollars : VALUES) {
        for (Channel channel : CHANNELS) {
          samples.add(sample(law, origin, ware, nameOf.apply(ware), dollars, channel, known));
        }
      }
    }
    return samples;
  }

  /** The one that stands for a lane in lists. */
  Sample usual(Rulebook law, Country origin) {
    return sample(
        law,
        origin,
        Ware.CERAMICS,
        Ware.CERAMICS.key(),
        Sample.USUAL_VALUE,
        Channel.COURIER,
        known());
  }

  /**
   * What an origin declaration under an agreement takes off the examples: the most that it does by
   * courier, or else on another way; nothing if it changes none of them.
   */
  Optional<Saving> saving(Agreement agreement, List<Sample> samples) {
    Rates known = known();
    return samples.stream()
        .flatMap(sample -> saving(agreement, sample, known).stream())
        .max(
            Comparator.comparing((Saving saving) -> saving.sample().channel() == Channel.COURIER)
                .thenComparing(saving -> saving.amount().getAmount()));
  }

  private Optional<Saving> saving(Agreement agreement, Sample sample, Rates known) {
    Consignment parcel = sample.parcel();
    Consignment declared =
        parcel.withLines(
            parcel.lines().stream()
                .map(
                    line ->
                        line.withDeclarations(declaration(agreement, line.origin(), parcel.date())))
                .toList());
    return sample.quote() instanceof Quote.Complete(var without)
            && laws.get().quote(declared, known) instanceof Quote.Complete(var with)
            && with.total().isLessThan(without.total())
        ? Optional.of(new Saving(sample, without.total().minus(with.total())))
        : Optional.empty();
  }

  private static OriginDeclaration declaration(Agreement agreement, Country origin, LocalDate on) {
    return new OriginDeclaration(
        agreement.id(), origin, "an example", "an example", "an example", on, on);
  }

  /** What a declaration takes off an example. */
  record Saving(Sample sample, Money amount) {}

  private Sample sample(
      Rulebook law,
      Country origin,
      Ware ware,
      String name,
      int dollars,
      Channel channel,
      Rates known) {
    Line line =
        Line.of(
                name,
                ware.codeIn(law.destination()),
                origin,
                BigMoney.of(CurrencyUnit.USD, dollars),
                dollars / DOLLARS_A_PIECE)
            .withWeightGrams(ware.grams(dollars));
    Consignment parcel =
        Consignment.of(
            origin,
            new Destination(law.destination(), null),
            law.day(),
            channel,
            BigMoney.of(CurrencyUnit.USD, SHIPPING),
            List.of(line));
    return new Sample(ware, dollars, channel, parcel, laws.get().quote(parcel, known));
  }

  /** Any parcel in dollars. */
  Quote quote(Consignment consignment) {
    return laws.get().quote(consignment, known());
  }

  /** From dollars to whatever a law counts in. */
  private Rates known() {
    return rates.of(CurrencyUnit.USD);
  }
}
