package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CellParsers.ParseResult;
import io.puente.catalogsync.feed.FeedProduct.FeedText;
import io.puente.catalogsync.feed.Row.Cell;
import io.puente.platform.text.SafeHtml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one product from the rows that have its handle. A field of the product is taken from the
 * first row that has a value; the other rows may leave it blank.
 */
final class ProductReader {

  private final String handle;
  private final List<Row> rows;
  private final Header header;
  private final ImportContext context;
  private final WeightParser weights;
  private final Problems problems;

  ProductReader(
      String handle,
      List<Row> rows,
      ImportContext context,
      WeightParser weights,
      Problems problems) {
    this.handle = handle;
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.context = context;
    this.weights = weights;
    this.problems = problems;
  }

  FeedProduct read() {
    refuseCellsTooLong();
    requireTitle();
    VariantsReader.Result variants = new VariantsReader(rows, context, weights, problems).read();
    return new FeedProduct(
        rows.getFirst().line(),
        handle,
        texts(),
        update(Column.STATUS, CellParsers::status),
        update(Column.PUBLISHED, CellParsers::yesOrNo),
        update(Column.VENDOR, ParseResult::of),
        update(Column.TAGS, CellParsers::tags),
        update(Column.HS_CODE, HsCodeParser::parse),
        hsByCountry(),
        update(Column.ORIGIN, CellParsers::country),
        update(Column.CUSTOMS_DESCRIPTION, ParseResult::of),
        header.has(Column.OPTION1_VALUE),
        variants.options(),
        variants.variants(),
        new PicturesReader(rows, context, problems).read());
  }

  private void refuseCellsTooLong() {
    for (Row row : rows) {
      header.forEach(
          (column, qualifier) ->
              row.cell(column, qualifier)
                  .filter(cell -> cell.text().length() > column.maxLength())
                  .ifPresent(
                      cell ->
                          problems.add(
                              cell,
                              ProblemKind.CELL_TOO_LONG,
                              CellParsers.limit(column.maxLength()))));
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
    texts.put(context.language(), text(""));
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
        update(Column.TITLE, language, ParseResult::of),
        description(language),
        update(Column.SEO_TITLE, language, ParseResult::of),
        update(Column.SEO_DESCRIPTION, language, ParseResult::of),
        update(Column.TYPE, language, ParseResult::of));
  }

  private FieldUpdate<String> description(String language) {
    Optional<Cell> cell = first(Column.DESCRIPTION, language);
    return problems.parse(
        cell,
        html -> {
          SafeHtml description = SafeHtml.of(html);
          if (description.cleaned()) {
            cell.ifPresent(found -> problems.add(found, ProblemKind.HTML_CLEANED));
          }
          return ParseResult.of(description.html());
        });
  }

  private Map<String, Optional<String>> hsByCountry() {
    Map<String, Optional<String>> lines = new HashMap<>();
    for (String country : header.qualifiers(Column.HS_CODE)) {
      lines.put(country, update(Column.HS_CODE, country, HsCodeParser::parse).value());
    }
    return lines;
  }

  private <T> FieldUpdate<T> update(Column column, Function<String, ParseResult<T>> read) {
    return update(column, "", read);
  }

  private <T> FieldUpdate<T> update(
      Column column, String qualifier, Function<String, ParseResult<T>> read) {
    Optional<Cell> cell = first(column, qualifier);
    cell.filter(found -> column != Column.TITLE)
        .ifPresent(found -> reportDifferences(found, column, qualifier));
    return problems.parse(cell, read);
  }

  /** The first cell with a value, or else a blank cell; nothing if the column is absent. */
  private Optional<Cell> first(Column column, String qualifier) {
    return rows.stream()
        .flatMap(row -> row.cell(column, qualifier).stream())
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .or(() -> rows.getFirst().cell(column, qualifier));
  }

  private void reportDifferences(Cell kept, Column column, String qualifier) {
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
