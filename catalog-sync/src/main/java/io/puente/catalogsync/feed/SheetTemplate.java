package io.puente.catalogsync.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty sheet of products, as a workbook, for a person to fill in. */
public final class SheetTemplate {

  private static final double WIDTH = 18;

  private SheetTemplate() {}

  /**
   * A workbook with headings and one example.
   *
   * @param example one cell for each heading
   */
  public static byte[] workbook(String sheet, List<String> headings, List<String> example) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Puente", "1.0")) {
      Worksheet page = book.newWorksheet(sheet);
      for (int i = 0; i < headings.size(); i++) {
        page.value(0, i, headings.get(i));
        page.style(0, i).bold().set();
        page.width(i, WIDTH);
        page.value(1, i, example.get(i));
      }
      page.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
