package io.puente.catalogsync.feed;

import io.puente.platform.text.PastedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Passes the rows of a sheet on with the names of Puente's own columns, as a {@link ColumnMapping}
 * says. A cell with several pictures becomes several rows, and a row without a name that has an
 * option belongs to the product above it, as in a sheet with merged cells.
 */
final class MappedRows implements RowListener {

  private final ColumnMapping mapping;
  private final RowListener listener;
  private final List<String> names = new ArrayList<>();

  /** The position in the file of each cell; −1 for the name of an option. */
  private final List<Integer> sources = new ArrayList<>();

  private final List<Integer> pictures;
  private final List<Integer> options;
  private final int title;
  private final boolean byName;
  private String lastTitle = "";
  private boolean begun;

  MappedRows(ColumnMapping mapping, RowListener listener) {
    this.mapping = mapping;
    this.listener = listener;
    List<String> columns = mapping.columns();
    pictures = positions(ColumnMapping.PICTURE);
    options = positions(ColumnMapping.OPTION);
    title = columns.indexOf(ColumnMapping.TITLE);
    byName = !columns.contains(ColumnMapping.HANDLE);
    for (int i = 0; i < columns.size(); i++) {
      if (!ColumnMapping.mayRepeat(columns.get(i))) {
        names.add(columns.get(i));
        sources.add(i);
      }
    }
    for (int i = 0; i < options.size(); i++) {
      names.add("Option%d name".formatted(i + 1));
      sources.add(-1 - options.get(i));
      names.add("Option%d value".formatted(i + 1));
      sources.add(options.get(i));
    }
    if (!pictures.isEmpty()) {
      names.add(ColumnMapping.PICTURE);
      sources.add(pictures.getFirst());
    }
  }

  private List<Integer> positions(String column) {
    return IntStream.range(0, mapping.columns().size())
        .filter(index -> mapping.columns().get(index).equals(column))
        .boxed()
        .toList();
  }

  @Override
  public void row(SheetRow row) {
    if (row.line() == mapping.line()) {
      begun = true;
      listener.row(SheetRow.of(row.line(), names));
    } else if (begun && row.cells().stream().anyMatch(cell -> !PastedText.clean(cell).isEmpty())) {
      String named = title < 0 ? "" : row.cell(title);
      boolean continued =
          byName
              && PastedText.clean(named).isEmpty()
              && options.stream().anyMatch(index -> !PastedText.clean(row.cell(index)).isEmpty());
      String productTitle = continued ? lastTitle : named;
      lastTitle = productTitle;
      List<String> photos = photos(row);
      pass(row, productTitle, photos.isEmpty() ? "" : photos.getFirst());
      photos.stream().skip(1).forEach(photo -> passPicture(row, productTitle, photo));
    }
  }

  private List<String> photos(SheetRow row) {
    return pictures.stream()
        .map(row::cell)
        .flatMap(cell -> Arrays.stream(separated(cell)))
        .map(PastedText::clean)
        .filter(photo -> !photo.isEmpty())
        .distinct()
        .toList();
  }

  /** Several addresses are separated by blanks, too; the name of a file may contain one. */
  private static String[] separated(String cell) {
    return cell.contains("://")
        ? cell.split("[\\s,;|]+(?=https?://)|[\\n;|]+")
        : cell.split("[,;|\\n]+");
  }

  private void pass(SheetRow row, String productTitle, String photo) {
    List<String> cells = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    Map<Integer, ProblemKind> faults = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      int source = sources.get(i);
      if (source < 0) {
        cells.add(mapping.headings().get(-1 - source));
        continue;
      }
      cells.add(
          source == title
              ? productTitle
              : names.get(i).equals(ColumnMapping.PICTURE) ? photo : row.cell(source));
      if (row.numbers().contains(source)) {
        numbers.add(i);
      }
      if (row.faults().containsKey(source)) {
        faults.put(i, row.faults().getOrDefault(source, ProblemKind.CELL_IS_AN_ERROR));
      }
    }
    listener.row(new SheetRow(row.line(), cells, numbers, faults));
  }

  /** A row with nothing but a picture and what says whose it is. */
  private void passPicture(SheetRow row, String productTitle, String photo) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String name = names.get(i);
      cells.add(
          name.equals(ColumnMapping.TITLE)
              ? productTitle
              : name.equals(ColumnMapping.HANDLE)
                  ? row.cell(sources.get(i))
                  : name.equals(ColumnMapping.PICTURE) ? photo : "");
    }
    listener.row(SheetRow.of(row.line(), cells));
  }

  @Override
  public void broken(long line, String firstLine) {
    if (begun) {
      listener.broken(line, firstLine);
    }
  }

  @Override
  public void tooManyBroken() {
    listener.tooManyBroken();
  }

  @Override
  public void tooLong(long line) {
    listener.tooLong(line);
  }
}
