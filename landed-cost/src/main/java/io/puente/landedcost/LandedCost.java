package io.puente.landedcost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Answers what a consignment costs to import, from the measures it was made with. Immutable and
 * safe to use from any thread; make one and keep it.
 *
 * <p>The class is abstract so that this package needs none of the packages that calculate: they use
 * its types, and {@link Source} finds them.
 */
public abstract class LandedCost {

  /** Reads measures. The one provider is inside this library; callers do not need it. */
  public interface Source {

    LandedCost bundled();

    LandedCost of(Map<String, String> files);
  }

  /** For the implementation inside this library. */
  protected LandedCost() {}

  /** The measures that come with this library. */
  public static LandedCost fromBundledData() {
    return source().bundled();
  }

  /**
   * Measures of one's own, in the form of the bundled ones.
   *
   * @param files names and texts: {@code *.json} for destinations, {@code *.csv} for the tariffs
   *     that they name
   * @throws InvalidMeasures listing every problem found
   */
  public static LandedCost fromFiles(Map<String, String> files) {
    return source().of(files);
  }

  private static Source source() {
    return ServiceLoader.load(Source.class, LandedCost.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the library lacks its reader of measures"));
  }

  /**
   * The same measures with editions of tariffs. On each day the edition counts that came into force
   * last; before the first edition, the bundled table counts.
   *
   * @throws InvalidMeasures listing every line that cannot be read
   */
  public abstract LandedCost with(List<TariffEdition> editions);

  /** The countries that can be quoted, at least for some consignments. */
  public abstract Set<Country> destinations();

  /** The seller programmes that some law asks about, as {@link SellerFacts} names them. */
  public abstract Set<String> programmes();

  /** The ids of all agreements of any day, as {@link OriginDeclaration} names them. */
  public abstract Set<String> agreements();

  /**
   * The regions of a destination that its law treats differently, as {@link Destination} names
   * them. Empty where the law is the same in all regions, and where the destination is not known.
   */
  public abstract Set<String> regions(Country destination);

  /**
   * The first digits of the headings of chapter 99 of a destination's tariff that its measures take
   * into account. A heading that begins otherwise is not part of any quote.
   */
  public abstract Set<String> chapter99(Country destination);

  /** What a country's law says on a day; empty if there are no rules for the country yet. */
  public abstract Optional<Rulebook> law(Country destination, LocalDate day);

  /**
   * The agreements under which a destination prefers goods of an origin on a day, by id. Empty
   * where there is none, and where the destination is not known.
   */
  public abstract List<Agreement> agreements(Country destination, Country origin, LocalDate day);

  /** The days by which the data must be reviewed, the earliest first. */
  public abstract List<ReviewDate> reviews();

  /** Quotes a consignment by the law of its date, with exchange rates if currencies differ. */
  public abstract Quote quote(Consignment consignment, Rates rates);
}
