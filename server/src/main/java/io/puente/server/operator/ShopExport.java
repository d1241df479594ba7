package io.puente.server.operator;

import io.puente.platform.database.Database;
import io.puente.shop.Shop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that a shop has on this server but its secrets, as a ZIP file: for each table a file
 * with one JSON object a line, and each picture as a JPEG. It is read in small parts, so that a
 * large shop needs no more memory than a small one; the parts are of one moment only if nobody
 * sells meanwhile.
 */
public record ShopExport(Database database) {

  private static final int ROWS = 500;

  /**
   * Writes the file.
   *
   * @return how many rows were written, the pictures left out
   */
  public int write(Shop shop, OutputStream out) throws IOException {
    int rows = 0;
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (String table : database.inTenant(shop.tenant(), ShopExportSql::tables)) {
      rows += writeTable(shop, table, zip);
    }
    for (String hash : database.inTenant(shop.tenant(), ShopExportSql::pictures)) {
      zip.putNextEntry(new ZipEntry("pictures/" + hash + ".jpg"));
      zip.write(database.inTenant(shop.tenant(), tx -> ShopExportSql.jpeg(tx, hash)));
      zip.closeEntry();
    }
    zip.finish();
    return rows;
  }

  private int writeTable(Shop shop, String table, ZipOutputStream zip) throws IOException {
    int rows = 0;
    String last = ShopExportSql.BEGINNING;
    List<ShopExportSql.Line> lines = lines(shop, table, last);
    if (!lines.isEmpty()) {
      zip.putNextEntry(new ZipEntry(table + ".jsonl"));
      while (!lines.isEmpty()) {
        for (ShopExportSql.Line line : lines) {
          zip.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        rows += lines.size();
        last = lines.getLast().place();
        lines = lines(shop, table, last);
      }
      zip.closeEntry();
    }
    return rows;
  }

  private List<ShopExportSql.Line> lines(Shop shop, String table, String after) {
    return database.inTenant(shop.tenant(), tx -> ShopExportSql.lines(tx, table, after, ROWS));
  }
}
