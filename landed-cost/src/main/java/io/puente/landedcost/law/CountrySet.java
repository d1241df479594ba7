package io.puente.landedcost.law;

import io.puente.landedcost.Country;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** An immutable set of countries, one bit for each: a quote asks for members hundreds of times. */
public final class CountrySet extends AbstractSet<Country> {

  private static final int LETTERS = 26;

  /** All countries that ISO 3166-1 lists. */
  static final CountrySet ALL = of(Stream.of(Locale.getISOCountries()).map(Country::new).toList());

  private final BitSet codes;

  private CountrySet(BitSet codes) {
    this.codes = codes;
  }

  public static CountrySet of(Collection<Country> countries) {
    var codes = new BitSet(LETTERS * LETTERS);
    countries.forEach(country -> codes.set(index(country)));
    return new CountrySet(codes);
  }

  /** The countries of this set that are in another, too. */
  CountrySet in(CountrySet other) {
    var both = (BitSet) codes.clone();
    both.and(other.codes);
    return new CountrySet(both);
  }

  CountrySet without(CountrySet other) {
    var rest = (BitSet) codes.clone();
    rest.andNot(other.codes);
    return new CountrySet(rest);
  }

  @Override
  public boolean contains(Object other) {
    return other instanceof Country country && codes.get(index(country));
  }

  @Override
  public boolean isEmpty() {
    return codes.isEmpty();
  }

  @Override
  public int size() {
    return codes.cardinality();
  }

  @Override
  public Iterator<Country> iterator() {
    return codes.stream().mapToObj(CountrySet::country).iterator();
  }

  private static int index(Country country) {
    return (country.code().charAt(0) - 'A') * LETTERS + country.code().charAt(1) - 'A';
  }

  private static Country country(int index) {
    return new Country(
        String.valueOf((char) ('A' + index / LETTERS)) + (char) ('A' + index % LETTERS));
  }
}
