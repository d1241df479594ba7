package io.puente.landedcost;

import java.util.BitSet;
import java.util.Collection;

/** Countries as one bit for each pair of letters: a quote asks for membership hundreds of times. */
final class CountryList {

  private static final int LETTERS = 26;

  private final BitSet codes = new BitSet(LETTERS * LETTERS);

  CountryList(Collection<Country> countries) {
    countries.forEach(country -> codes.set(place(country)));
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  boolean contains(Country country) {
    return codes.get(place(country));
  }

  private static int place(Country country) {
    return (country.code().charAt(0) - 'A') * LETTERS + country.code().charAt(1) - 'A';
  }
}
