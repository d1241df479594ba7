package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.FeedProduct.FeedPicture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of one product without duplicates, ordered by position and then as in the file. */
final class PicturesReader {

  private final List<Row> rows;
  private final Header header;
  private final ImportContext context;
  private final Problems problems;

  PicturesReader(List<Row> rows, ImportContext context, Problems problems) {
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.context = context;
    this.problems = problems;
  }

  FieldUpdate<List<FeedPicture>> read() {
    if (!header.has(Column.PICTURE)) {
      return FieldUpdate.absent();
    }
    Map<String, FeedPicture> bySource = new LinkedHashMap<>();
    for (Row row : rows) {
      source(row, Column.PICTURE)
          .ifPresent(source -> bySource.putIfAbsent(source, picture(row, source)));
    }
    for (Row row : rows) {
      source(row, Column.VARIANT_PICTURE)
          .ifPresent(
              source ->
                  bySource.putIfAbsent(
                      source, new FeedPicture(row.line(), source, Integer.MAX_VALUE, Map.of())));
    }
    if (bySource.isEmpty() && header.isBlankNothing()) {
      return FieldUpdate.absent();
    }
    List<FeedPicture> ordered = new ArrayList<>(bySource.values());
    ordered.sort(Comparator.comparingInt(FeedPicture::position));
    List<FeedPicture> numbered = new ArrayList<>();
    for (FeedPicture picture : ordered) {
      numbered.add(
          new FeedPicture(picture.line(), picture.source(), numbered.size() + 1, picture.alt()));
    }
    return FieldUpdate.of(numbered);
  }

  private Optional<String> source(Row row, Column column) {
    return problems.parse(row.cell(column), CellParsers::pictureSource).value();
  }

  private FeedPicture picture(Row row, String source) {
    int position =
        problems
            .parse(
                row.cell(Column.PICTURE_POSITION),
                text -> CellParsers.integer(text, ProblemKind.POSITION_NOT_A_NUMBER))
            .value()
            .orElse(Integer.MAX_VALUE);
    Map<String, Optional<String>> alt = new HashMap<>();
    row.cell(Column.PICTURE_ALT).ifPresent(cell -> alt.put(context.language(), cell.value()));
    Set<String> languages = header.qualifiers(Column.PICTURE_ALT);
    for (String language : languages) {
      row.cell(Column.PICTURE_ALT, language).ifPresent(cell -> alt.put(language, cell.value()));
    }
    return new FeedPicture(row.line(), source, position, alt);
  }
}
