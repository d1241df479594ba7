package io.puente.dashboard.spreadsheet;

import io.puente.dashboard.DashboardVisit;
import java.util.Locale;

/** The names of a product's fields in the owner's language, by the names of their columns. */
final class FieldNames {

  private static final String KEY = "dashboard.sheet.field.";

  private FieldNames() {}

  static String of(DashboardVisit visit, String column) {
    int slash = column.indexOf(" / ");
    String base = slash < 0 ? column : column.substring(0, slash);
    String key =
        KEY + base.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    String name = visit.texts().has(key) ? visit.texts().get(key) : base;
    return slash < 0 ? name : name + " · " + qualifier(visit, column.substring(slash + 3));
  }

  /** A language has small letters, a country capital ones. */
  private static String qualifier(DashboardVisit visit, String qualifier) {
    return qualifier.equals(qualifier.toUpperCase(Locale.ROOT))
        ? visit.country(qualifier)
        : Locale.of(qualifier).getDisplayLanguage(visit.locale());
  }
}
