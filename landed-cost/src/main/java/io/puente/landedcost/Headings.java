package io.puente.landedcost;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headings that small shops sell, named in three languages; a small part of all there are. */
public final class Headings {

  private static final int DIGITS = 6;
  private static final Headings BUNDLED = read(BundledData.text("headings.csv"));

  private final Map<String, Heading> byDigits;

  private Headings(Map<String, Heading> byDigits) {
    this.byDigits = Collections.unmodifiableMap(byDigits);
  }

  /** The headings that come with this library. */
  public static Headings bundled() {
    return BUNDLED;
  }

  /** All of them, by their numbers. */
  public Collection<Heading> all() {
    return byDigits.values();
  }

  /** The heading of a code of any length, or {@code null} if it is not among them. */
  public @Nullable Heading of(HsCode code) {
    return byDigits.get(code.digits().substring(0, DIGITS));
  }

  private static Headings read(String table) {
    var headings = new TreeMap<String, Heading>();
    for (var row : CsvReader.builder().ofNamedCsvRecord(table)) {
      var hs = HsCode.of(row.getField("hs"));
      var name = new Wording(row.getField("es"), row.getField("en"), row.getField("pt"));
      if (headings.put(hs.digits(), new Heading(hs, name)) != null) {
        throw new IllegalStateException("headings.csv names " + hs + " twice");
      }
    }
    return new Headings(headings);
  }
}
