package io.puente.bench.quote;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A tariff schedule with invented rates in the layout and size of the official one of the United
 * States, which is not ours to pass on: titles, lines with rates, and rows below that inherit them.
 * The numbers of {@link TenLines} are among its lines.
 */
public final class ScheduleFile {

  /** Of the edition that the size was taken from. */
  private static final int LINES = 13_876;

  private static final int CHAPTERS = 97;
  private static final long SEED = 20_261_123;

  private static final String HEADER =
      "\uFEFFHTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,"
          + "Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties\n";

  private static final List<String> WORDS =
      List.of(
          "sewn",
          "woven",
          "knitted",
          "of wool",
          "of cotton",
          "glazed",
          "unglazed",
          "of wood",
          "whether or not assembled",
          "put up for retail sale",
          "containing added sugar",
          "not elsewhere specified or included",
          "with a handle",
          "valued by the dozen");

  private static final List<String> SPELLINGS =
      List.of("%s%%", "%s%%", "%s%%", "%s¢/kg", "%s¢/kg + 3%%", "%s¢ each + 5%% on the case");

  private final Random random = new Random(SEED);
  private final Writer out;

  private ScheduleFile(Writer out) {
    this.out = out;
  }

  /** Writes the file's text. */
  public static void write(Writer out) throws IOException {
    new ScheduleFile(out).write();
  }

  static String text() {
    try (StringWriter text = new StringWriter()) {
      write(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    out.write(HEADER);
    String heading = "";
    String subheading = "";
    for (String line : lines()) {
      if (!line.startsWith(heading) || heading.isEmpty()) {
        heading = line.substring(0, 4);
        row(heading, 0, words(24), "", "", "");
      }
      if (!line.startsWith(subheading) || subheading.isEmpty()) {
        subheading = line.substring(0, 6);
        row(dotted(subheading), 1, words(8) + ":", "", "", "");
      }
      line(line);
    }
  }

  private void line(String number) throws IOException {
    String general =
        random.nextInt(3) == 0
            ? "Free"
            : SPELLINGS
                .get(TenLines.holds(number) ? 0 : random.nextInt(SPELLINGS.size()))
                .formatted(random.nextInt(300) / 10.0);
    String jordan =
        random.nextInt(20) == 0 ? " %s%% (JO)".formatted(random.nextInt(90) / 10.0) : "";
    row(
        dotted(number),
        2,
        words(6),
        general,
        general.equals("Free")
            ? ""
            : "Free (A+,AU,BH,CL,CO,D,E, IL,JO,KR,MA,OM,P,PA,PE,S, SG)%s".formatted(jordan),
        random.nextInt(110) + "%");
    int below = random.nextInt(3);
    for (int i = 1; i <= below; i++) {
      row(dotted(number) + "." + i + "0", 3, words(4), "", "", "");
    }
  }

  /** Eight digits each, spread over all chapters. */
  private SortedSet<String> lines() {
    SortedSet<String> lines = new TreeSet<>(TenLines.tariffLines());
    while (lines.size() < LINES) {
      lines.add(
          "%02d%02d%d0%d0"
              .formatted(
                  1 + random.nextInt(CHAPTERS),
                  1 + random.nextInt(14),
                  1 + random.nextInt(4),
                  1 + random.nextInt(9)));
    }
    return lines;
  }

  private void row(
      String number, int indent, String description, String general, String special, String other)
      throws IOException {
    out.write(
        "\"%s\",\"%d\",\"%s\",\"[\"\"kg\"\"]\",\"%s\",\"%s\",\"%s\",\"\",\"\"\n"
            .formatted(number, indent, description, general, special, other));
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder("Goods");
    for (int i = 0; i < count; i++) {
      text.append(", ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static String dotted(String digits) {
    return digits.length() == 6
        ? digits.substring(0, 4) + "." + digits.substring(4)
        : digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
  }
}
