package io.puente.shop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.trade.time.CountryTimeZones;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What a new shop takes over from its country, until its owner says something else. The countries
 * are those of Latin America and the Caribbean (region 419 of UN M49, without the two territories
 * where nobody lives) and the United States.
 *
 * <p>The language is the official one among Puente's three, or else English. The currency is the
 * one that prices are written in: where balboas or colones of El Salvador stand in ISO 4217, shops
 * calculate in dollars.
 *
 * @param language of the shop's own texts and of its market at home
 * @param otherLanguages that many millions of its people buy in as well: by the census of the
 *     United States, Spanish is spoken at home by one in eight
 */
public record CountryDefaults(
    String country, String language, CurrencyUnit currency, List<String> otherLanguages) {

  private static final Map<String, CountryDefaults> ALL = read("/country-defaults.csv");

  /** The defaults of a country; empty if shops there are not foreseen. */
  public static Optional<CountryDefaults> of(String country) {
    return Optional.ofNullable(ALL.get(country));
  }

  /** All countries with defaults, by their ISO 3166 codes in order. */
  public static Set<String> countries() {
    return ALL.keySet();
  }

  /** A place in the country, with the days of its capital. */
  public Place place() {
    return new Place(language, country, CountryTimeZones.of(country), currency, "");
  }

  private static Map<String, CountryDefaults> read(String file) {
    InputStream stream =
        Objects.requireNonNull(CountryDefaults.class.getResourceAsStream(file), file);
    Map<String, CountryDefaults> all = new TreeMap<>();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : rows) {
        String country = row.getField("country");
        all.put(
            country,
            new CountryDefaults(
                country,
                row.getField("language"),
                CurrencyUnit.of(row.getField("currency")),
                row.getField("other_languages").lines().toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(all);
  }
}
