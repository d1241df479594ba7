package io.puente.catalogsync.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes workbooks (xlsx). */
public final class Workbooks {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private Workbooks() {}

  /** A workbook with one sheet of cells: texts, numbers, days, and nothing for null. */
  public static byte[] of(List<List<Object>> rows) {
    return with(
        book -> {
          Worksheet sheet = book.newWorksheet("Hoja1");
          for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
              write(sheet, row, column, rows.get(row).get(column));
            }
          }
        });
  }

  public static void write(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case Number number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
      }
      default -> {
        if (!value.toString().isEmpty()) {
          sheet.value(row, column, value.toString());
        }
      }
    }
  }

  /** A workbook that is filled by the writer of a spreadsheet library. */
  public static byte[] with(Consumer<Workbook> filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      filling.accept(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook without styles, with these rows as XML. */
  public static byte[] raw(String rows) {
    return zip(
        "xl/worksheets/sheet1.xml",
        "%s<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
            .formatted(HEAD, MAIN, rows)
            .getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook with one more part. */
  public static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          HEAD
              + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
      put(
          zip,
          "xl/workbook.xml",
          HEAD
              + "<workbook xmlns=\"%s\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                  .formatted(MAIN)
              + "<sheets><sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          HEAD
              + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
