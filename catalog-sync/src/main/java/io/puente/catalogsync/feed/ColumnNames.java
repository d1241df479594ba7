package io.puente.catalogsync.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.platform.text.PastedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * The headings that people and other shop systems write, in Spanish, Portuguese and English ({@code
 * column-names.csv}), and what they mean here. A heading is known as a whole or not at all.
 */
final class ColumnNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern NUMBERED = Pattern.compile("(.*\\D) ?\\d{1,2}");
  private static final Pattern CURRENCY = Pattern.compile("\\b([a-z]{3})\\b");
  private static final Pattern SMALL_FRACTION = Pattern.compile("\\d{1,2}[.,]\\d+");
  private static final Pattern SMALL = Pattern.compile("\\d{1,2}(?:[.,]\\d+)?");

  private static final Map<String, String> KNOWN = read();

  private ColumnNames() {}

  private static Map<String, String> read() {
    try (InputStream file =
            Objects.requireNonNull(ColumnNames.class.getResourceAsStream("column-names.csv"));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<String, String> known = new HashMap<>();
      for (NamedCsvRecord row : rows) {
        for (String name : row.getField("names").split("\\|")) {
          known.put(normalized(name), row.getField("column"));
        }
      }
      return Map.copyOf(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A heading in lower case, without accents and signs. */
  static String normalized(String heading) {
    String letters =
        MARKS
            .matcher(Normalizer.normalize(PastedText.code(heading), Normalizer.Form.NFKD))
            .replaceAll("");
    return OTHER.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether the first row of a text has the names of Puente's and Shopify's own columns. */
  static boolean areOwn(SheetFile.Text text, ImportContext context) {
    List<String> first =
        SheetHead.firstRows(text, 0).stream().findFirst().map(SheetRow::cells).orElse(List.of());
    Header header = new Header(first, context);
    return first.isEmpty() || header.has(Column.TITLE) || header.has(Column.HANDLE);
  }

  /** How many of these cells are known as headings. */
  static long known(List<String> cells, ImportContext context) {
    return cells.stream().filter(cell -> column(cell, context).isPresent()).count();
  }

  /** The column that a heading means; of a shop's files, also one that is not for people. */
  static Optional<String> column(String heading, ImportContext context) {
    String name = PastedText.code(heading);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Header header = new Header(List.of(name), context);
    Optional<String> own = header.titleAt(0);
    if (own.isPresent()) {
      return own;
    }
    if (!header.extraOptions().isEmpty()) {
      return Optional.of(name);
    }
    String normalized = normalized(name);
    return named(normalized, context)
        .or(() -> inCurrency(normalized, context))
        .or(() -> numbered(normalized, context));
  }

  /** A column of another language than the shop's, or of the shop's own. */
  private static Optional<String> named(String normalized, ImportContext context) {
    return Optional.ofNullable(KNOWN.get(normalized))
        .flatMap(
            column ->
                column.isEmpty()
                    ? Optional.of(ColumnMapping.UNUSED)
                    : column.equals(ColumnMapping.OPTION)
                        ? Optional.of(column)
                        : new Header(List.of(column), context).titleAt(0));
  }

  /** {@code Precio MXN} is a price; {@code Precio USD} is one of the market with that currency. */
  private static Optional<String> inCurrency(String normalized, ImportContext context) {
    Matcher codes = CURRENCY.matcher(normalized);
    while (codes.find()) {
      String code = codes.group(1).toUpperCase(Locale.ROOT);
      boolean exists =
          CurrencyUnit.registeredCurrencies().stream()
              .anyMatch(currency -> currency.getCode().equals(code));
      if (exists) {
        String rest =
            normalized.replaceFirst("\\b" + codes.group(1) + "\\b", "").replaceAll(" +", " ");
        return Optional.ofNullable(KNOWN.get(rest.strip()))
            .flatMap(column -> ofMarket(column, code, context));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofMarket(String column, String code, ImportContext context) {
    if (code.equals(context.currency().getCode())) {
      return Optional.of(column);
    }
    boolean ofMarkets =
        column.equals(Column.PRICE.title()) || column.equals(Column.COMPARE_AT.title());
    List<String> markets =
        context.markets().entrySet().stream()
            .filter(market -> market.getValue().getCode().equals(code))
            .map(Map.Entry::getKey)
            .toList();
    return ofMarkets && markets.size() == 1
        ? Optional.of(column + " / " + markets.getFirst())
        : Optional.empty();
  }

  /** Only pictures are numbered: {@code Foto 2}. */
  private static Optional<String> numbered(String normalized, ImportContext context) {
    Matcher numbered = NUMBERED.matcher(normalized);
    return numbered.matches()
        ? named(numbered.group(1).strip(), context).filter(ColumnMapping.PICTURE::equals)
        : Optional.empty();
  }

  /** The meaning of each heading; two that mean the same are asked. */
  static List<String> guess(SheetHead head, ImportContext context) {
    List<String> names = head.names();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String column = column(names.get(i), context).orElse(ColumnMapping.UNUSED);
      boolean unitKnown =
          normalized(names.get(i)).matches(".*\\b(g|gr|grs|grams?|gramos|gramas|kg|kgs)\\b.*");
      boolean kilograms =
          column.equals(ColumnMapping.WEIGHT) && !unitKnown && areKilograms(head, i);
      columns.add(kilograms ? ColumnMapping.KILOGRAMS : column);
    }
    return columns.stream()
        .map(
            column ->
                ColumnMapping.mayRepeat(column)
                        || columns.indexOf(column) == columns.lastIndexOf(column)
                    ? column
                    : ColumnMapping.ASK)
        .toList();
  }

  /** Weights that are all small, some with a fraction, are kilograms. */
  private static boolean areKilograms(SheetHead head, int column) {
    return head.below(column).anyMatch(cell -> SMALL_FRACTION.matcher(cell).matches())
        && head.below(column).allMatch(cell -> SMALL.matcher(cell).matches());
  }
}
