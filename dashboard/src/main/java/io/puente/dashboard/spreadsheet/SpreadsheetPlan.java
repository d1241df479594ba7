package io.puente.dashboard.spreadsheet;

import io.puente.catalogsync.imports.ImportPreview;
import io.puente.catalogsync.imports.ImportPreview.ChangedProduct;
import io.puente.catalogsync.imports.ImportPreview.FieldChange;
import io.puente.catalogsync.upload.UploadedFile;
import io.puente.dashboard.DashboardVisit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * What a file would change, for the owner to accept.
 *
 * @param counts such as {@code 30 new products}
 * @param nothing whether nothing would change
 * @param created the names of new products
 * @param ignored the headings that are not read
 */
public record SpreadsheetPlan(
    List<Count> counts,
    boolean nothing,
    List<String> created,
    String moreCreated,
    List<Changed> changed,
    String moreChanged,
    String categories,
    String ignored,
    RowProblems problems) {

  private static final int MOST = 50;
  private static final int LONGEST = 120;

  /** The name of the one variant of a product without options. */
  private static final String ONLY_VARIANT = "·";

  private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?\\d+(?:\\.\\d+)?");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  /** Fields that follow from others, or that nobody compares. */
  private static final Set<String> HIDDEN =
      Set.of("Position", "Corrected in the dashboard", "Own picture");

  /** How many products of a kind. */
  public record Count(String number, String text, String tone) {}

  /** A product that would change. */
  public record Changed(String title, List<Field> fields) {}

  /**
   * A field that would change.
   *
   * @param variant of which variant; empty for the product
   */
  public record Field(String variant, String name, String before, String after) {}

  static SpreadsheetPlan of(DashboardVisit visit, UploadedFile file, ImportPreview preview) {
    Map<String, String> headings =
        file.mapping().map(mapping -> mapping.headingsByColumn()).orElse(Map.of());
    int created = preview.created().size();
    int changed = preview.changed().size();
    return new SpreadsheetPlan(
        List.of(
            count(visit, "created", created, "good"),
            count(visit, "changed", changed, "calm"),
            count(visit, "unchanged", preview.unchanged(), "calm"),
            count(visit, "left-out", preview.leftOut(), preview.leftOut() > 0 ? "warn" : "calm")),
        created + changed == 0,
        preview.created().stream().limit(MOST).map(ImportPreview.NewProduct::title).toList(),
        more(visit, created),
        preview.changed().stream().limit(MOST).map(each -> changed(visit, each)).toList(),
        more(visit, changed),
        String.join(", ", preview.newCategories()),
        String.join(", ", preview.ignoredColumns()),
        RowProblems.of(visit, preview.problems(), headings));
  }

  static Count count(DashboardVisit visit, String kind, long number, String tone) {
    return new Count(
        Long.toString(number),
        visit.texts().get("dashboard.sheet.count." + kind + (number == 1 ? ".one" : ".other")),
        tone);
  }

  private static String more(DashboardVisit visit, int all) {
    return all > MOST ? visit.texts().count("dashboard.sheet.more", all - MOST) : "";
  }

  private static Changed changed(DashboardVisit visit, ChangedProduct product) {
    return new Changed(
        product.title(),
        product.fields().stream()
            .filter(field -> !HIDDEN.contains(field.field()) && !field.field().endsWith(" content"))
            .map(field -> field(visit, field))
            .toList());
  }

  private static Field field(DashboardVisit visit, FieldChange change) {
    return new Field(
        change.variant().equals(ONLY_VARIANT) ? "" : change.variant(),
        FieldNames.of(visit, change.field()),
        value(visit, change.before()),
        value(visit, change.after()));
  }

  private static String value(DashboardVisit visit, String stored) {
    if (stored.isEmpty()) {
      return "–";
    }
    if (MONEY.matcher(stored).matches()) {
      return visit.money(Money.parse(stored));
    }
    return switch (stored) {
      case "TRUE" -> visit.texts().get("dashboard.sheet.yes");
      case "FALSE" -> visit.texts().get("dashboard.sheet.no");
      case "active", "unlisted", "draft", "archived" ->
          visit.texts().get("dashboard.state." + (stored.equals("active") ? "on-sale" : stored));
      default -> {
        String plain = TAGS.matcher(stored).replaceAll(" ").strip();
        yield plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
      }
    };
  }
}
