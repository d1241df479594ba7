package io.puente.catalogsync.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each column of a sheet means.
 *
 * @param sheet among those that a person sees
 * @param line of the headings
 * @param headings as they are in the file
 * @param columns for each heading the name of the column in Puente's own files, {@link #OPTION},
 *     {@link #UNUSED} or {@link #ASK}
 */
public record ColumnMapping(int sheet, long line, List<String> headings, List<String> columns) {

  /** The column is not read. */
  public static final String UNUSED = "";

  /** The heading is the name of an option that buyers choose by. */
  public static final String OPTION = "Option";

  /** Only the owner knows. */
  public static final String ASK = "?";

  public static final String TITLE = Column.TITLE.title();
  public static final String HANDLE = Column.HANDLE.title();
  public static final String PRICE = Column.PRICE.title();
  public static final String PICTURE = Column.PICTURE.title();
  public static final String WEIGHT = Column.WEIGHT.title();
  public static final String KILOGRAMS = Column.WEIGHT_IN_KILOGRAMS.title();

  private static final int MOST_OPTIONS = Column.OPTION_VALUES.size();

  public ColumnMapping {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
  }

  /** What prevents a mapping from being used. */
  public enum Fault {
    /** No column names the product. */
    NO_NAME,
    /** A column's meaning is still asked. */
    NOT_DECIDED,
    /** Two columns mean the same. */
    TWICE,
    /** More options than a product can have. */
    TOO_MANY_OPTIONS,
    /** Weight in grams and in kilograms. */
    TWO_WEIGHTS
  }

  /** Why the mapping cannot be used yet. */
  public Optional<Fault> fault() {
    if (columns.contains(ASK)) {
      return Optional.of(Fault.NOT_DECIDED);
    }
    if (!columns.contains(TITLE) && !columns.contains(HANDLE)) {
      return Optional.of(Fault.NO_NAME);
    }
    if (!doubled().isEmpty()) {
      return Optional.of(Fault.TWICE);
    }
    if (columns.contains(WEIGHT) && columns.contains(KILOGRAMS)) {
      return Optional.of(Fault.TWO_WEIGHTS);
    }
    return columns.stream().filter(OPTION::equals).count() > MOST_OPTIONS
        ? Optional.of(Fault.TOO_MANY_OPTIONS)
        : Optional.empty();
  }

  /** The columns that are meant more than once and may not be. */
  public List<String> doubled() {
    return columns.stream()
        .filter(column -> !mayRepeat(column))
        .filter(column -> columns.indexOf(column) != columns.lastIndexOf(column))
        .distinct()
        .toList();
  }

  static boolean mayRepeat(String column) {
    return column.equals(UNUSED)
        || column.equals(ASK)
        || column.equals(OPTION)
        || column.equals(PICTURE);
  }

  public ColumnMapping with(List<String> other) {
    return new ColumnMapping(sheet, line, headings, other);
  }

  /** The headings of the columns that are not read. */
  public List<String> ignored() {
    return IntStream.range(0, columns.size())
        .filter(index -> columns.get(index).equals(UNUSED) && !headings.get(index).isEmpty())
        .mapToObj(headings::get)
        .toList();
  }

  /** Her heading of each column that is read, by its name in Puente's own files. */
  public Map<String, String> headingsByColumn() {
    Map<String, String> found = new HashMap<>();
    List<String> options = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equals(OPTION)) {
        options.add(headings.get(i));
        found.put("Option%d value".formatted(options.size()), headings.get(i));
      } else if (!columns.get(i).isEmpty()) {
        found.putIfAbsent(columns.get(i), headings.get(i));
      }
    }
    return found;
  }

  /** The same for every file with the same headings, however they are capitalized. */
  public String signature() {
    List<String> normalized = headings.stream().map(ColumnNames::normalized).toList();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", normalized).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A short text that differs for each other mapping. */
  public String hash() {
    return Integer.toHexString((sheet + "\n" + line + "\n" + columns).hashCode());
  }

  /**
   * The mapping that the headings suggest.
   *
   * @param sheet the one to read, or the one with the most known headings
   */
  static Optional<Proposal> propose(
      SheetFile.OfRows file, Optional<Integer> sheet, ImportContext context) {
    int chosen =
        sheet
            .filter(index -> index >= 0 && index < file.sheets().size())
            .orElseGet(() -> mostKnown(file, context));
    SheetHead head = SheetHead.of(file, chosen, context);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = head.names();
    List<List<String>> examples =
        IntStream.range(0, names.size()).mapToObj(head::examples).toList();
    ColumnMapping mapping =
        new ColumnMapping(chosen, head.line(), names, ColumnNames.guess(head, context));
    return Optional.of(new Proposal(mapping, examples));
  }

  /** The same; nothing as well for a workbook that cannot be read after all. */
  public static Optional<Proposal> read(
      SheetFile.OfRows file, Optional<Integer> sheet, ImportContext context) {
    try {
      return propose(file, sheet, context);
    } catch (Workbook.Unreadable e) {
      return Optional.empty();
    }
  }

  private static int mostKnown(SheetFile.OfRows file, ImportContext context) {
    int best = 0;
    long most = -1;
    for (int i = 0; i < Math.min(file.sheets().size(), 20); i++) {
      long known = SheetHead.of(file, i, context).known(context);
      if (known > most) {
        most = known;
        best = i;
      }
    }
    return best;
  }

  /**
   * A proposed mapping.
   *
   * @param examples some cells below each heading
   */
  public record Proposal(ColumnMapping mapping, List<List<String>> examples) {

    public Proposal {
      examples = examples.stream().map(List::copyOf).toList();
    }
  }
}
