package io.puente.landedcost.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.data.BundledData;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of the subheadings that small shops sell, in three languages. They are a small part of
 * the Harmonized System.
 */
public final class Subheadings {

  private static final int DIGITS = 6;
  private static final Subheadings BUNDLED =
      read(BundledData.text(Subheadings.class, "subheadings.csv"));

  private final Map<String, Subheading> byDigits;

  private Subheadings(Map<String, Subheading> byDigits) {
    this.byDigits = Collections.unmodifiableMap(byDigits);
  }

  /** The subheadings that come with this library. */
  public static Subheadings bundled() {
    return BUNDLED;
  }

  /** All subheadings with names, by number. */
  public Collection<Subheading> all() {
    return byDigits.values();
  }

  /** The subheading of a code of any length, or {@code null} if it has no name here. */
  public @Nullable Subheading of(HsCode code) {
    return byDigits.get(code.digits().substring(0, DIGITS));
  }

  private static Subheadings read(String table) {
    var subheadings = new TreeMap<String, Subheading>();
    for (var row : CsvReader.builder().ofNamedCsvRecord(table)) {
      var hs = HsCode.of(row.getField("hs"));
      var name = new LocalizedText(row.getField("es"), row.getField("en"), row.getField("pt"));
      if (subheadings.put(hs.digits(), new Subheading(hs, name)) != null) {
        throw new IllegalStateException("subheadings.csv names " + hs + " twice");
      }
    }
    return new Subheadings(subheadings);
  }
}
