package io.puente.catalogsync.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one product of the rows that share its handle. What belongs to the product is taken from
 * the first row that has it; further rows may leave it blank.
 */
final class ProductReader {

  private final String handle;
  private final List<Row> rows;
  private final Header header;
  private final ShopTerms terms;
  private final Problems problems;

  ProductReader(String handle, List<Row> rows, ShopTerms terms, Problems problems) {
    this.handle = handle;
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.terms = terms;
    this.problems = problems;
  }

  FeedProduct read() {
    refuseCellsTooLong();
    requireTitle();
    VariantsReader.Result variants = new VariantsReader(rows, terms, problems).read();
    return new FeedProduct(
        rows.getFirst().line(),
        handle,
        texts(),
        told(Column.STATUS, Readings::status),
        told(Column.PUBLISHED, Readings::yesOrNo),
        told(Column.VENDOR, Readings::text),
        told(Column.TAGS, Readings::tags),
        told(Column.HS_CODE, Readings::hsCode),
        hsByCountry(),
        told(Column.ORIGIN, Readings::country),
        told(Column.CUSTOMS_DESCRIPTION, Readings::text),
        header.has(Column.OPTION1_VALUE),
        variants.options(),
        variants.variants(),
        new PicturesReader(rows, terms, problems).read());
  }

  private void refuseCellsTooLong() {
    for (Row row : rows) {
      header.each(
          (column, qualifier) ->
              row.cell(column, qualifier)
                  .filter(cell -> cell.text().length() > column.longest())
                  .ifPresent(
                      cell ->
                          problems.add(
                              cell, ProblemKind.CELL_TOO_LONG, Readings.limit(column.longest()))));
    }
  }

  private void requireTitle() {
    Optional<Cell> title = first(Column.TITLE, "");
    if (title.isEmpty()) {
      return;
    }
    if (title.get().isBlank()) {
      problems.add(title.get(), ProblemKind.TITLE_MISSING);
    }
    for (Row row : rows) {
      String other = row.text(Column.TITLE);
      if (!other.isEmpty() && !other.equals(title.get().text())) {
        problems.add(
            new Cell(row.line(), Column.TITLE.title(), other),
            ProblemKind.TITLE_DIFFERS,
            Map.of("handle", handle, "firstLine", Long.toString(title.get().line())));
      }
    }
  }

  private Map<String, FeedText> texts() {
    Map<String, FeedText> texts = new HashMap<>();
    texts.put(terms.language(), text(""));
    Set<String> languages =
        header.qualifiers(
            Column.TITLE,
            Column.DESCRIPTION,
            Column.TYPE,
            Column.SEO_TITLE,
            Column.SEO_DESCRIPTION);
    for (String language : languages) {
      texts.put(language, text(language));
    }
    return texts;
  }

  private FeedText text(String language) {
    return new FeedText(
        told(Column.TITLE, language, Readings::text),
        description(language),
        told(Column.SEO_TITLE, language, Readings::text),
        told(Column.SEO_DESCRIPTION, language, Readings::text),
        told(Column.TYPE, language, Readings::text));
  }

  private Told<String> description(String language) {
    Optional<Cell> cell = first(Column.DESCRIPTION, language);
    return problems.told(
        cell,
        written -> {
          DescriptionHtml description = DescriptionHtml.of(written);
          if (description.cleaned()) {
            cell.ifPresent(place -> problems.add(place, ProblemKind.HTML_CLEANED));
          }
          return Reading.good(description.html());
        });
  }

  private Map<String, Optional<String>> hsByCountry() {
    Map<String, Optional<String>> lines = new HashMap<>();
    for (String country : header.qualifiers(Column.HS_CODE)) {
      lines.put(country, told(Column.HS_CODE, country, Readings::hsCode).given());
    }
    return lines;
  }

  private <T> Told<T> told(Column column, Function<String, Reading<T>> read) {
    return told(column, "", read);
  }

  private <T> Told<T> told(Column column, String qualifier, Function<String, Reading<T>> read) {
    Optional<Cell> cell = first(column, qualifier);
    cell.filter(found -> column != Column.TITLE)
        .ifPresent(found -> noteOthers(found, column, qualifier));
    return problems.told(cell, read);
  }

  /** The first filled cell of a column, or its blank one; nothing if there is no such column. */
  private Optional<Cell> first(Column column, String qualifier) {
    return rows.stream()
        .flatMap(row -> row.cell(column, qualifier).stream())
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .or(() -> rows.getFirst().cell(column, qualifier));
  }

  private void noteOthers(Cell kept, Column column, String qualifier) {
    for (Row row : rows) {
      String other = row.text(column, qualifier);
      if (!other.isEmpty() && !other.equals(kept.text())) {
        problems.add(
            new Cell(row.line(), kept.column(), other),
            ProblemKind.DIFFERS_WITHIN_PRODUCT,
            Map.of("kept", kept.text(), "firstLine", Long.toString(kept.line())));
        return;
      }
    }
  }
}
