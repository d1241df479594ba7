package io.puente.catalogsync.testing;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.puente.catalogsync.feed.Feed;
import io.puente.catalogsync.feed.Feeds;
import io.puente.catalogsync.feed.ImportContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Builds a CSV file: a header, and rows with all cells or only those with a value. */
public final class Sheet {

  /** A shop in Puebla: Spanish, Mexican pesos, and fixed prices in three other currencies. */
  public static final ImportContext PUEBLA =
      new ImportContext(
          "es",
          CurrencyUnit.of("MXN"),
          Map.of(
              "US", CurrencyUnit.USD, "BR", CurrencyUnit.of("BRL"), "CL", CurrencyUnit.of("CLP")));

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  private Sheet(List<String> header) {
    this.header = header;
  }

  public static Sheet with(String... header) {
    return new Sheet(List.of(header));
  }

  /** The columns that most products need, and further ones. */
  public static Sheet ofProducts(String... more) {
    List<String> header =
        new ArrayList<>(
            List.of("Title", "URL handle", "Option1 name", "Option1 value", "SKU", "Price"));
    header.addAll(List.of(more));
    return new Sheet(header);
  }

  /** A row of cells by column; the others are blank. */
  public Sheet row(Map<String, String> cells) {
    assert header.containsAll(cells.keySet()) : cells.keySet();
    rows.add(header.stream().map(column -> cells.getOrDefault(column, "")).toList());
    return this;
  }

  /** A row of cells in the order of the header. */
  public Sheet row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public String text() {
    return text(',');
  }

  public String text(char separator) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public Feed read() {
    return Feeds.read("catalog.csv", text().getBytes(StandardCharsets.UTF_8), PUEBLA);
  }

  public Feed.OfProducts products() {
    return (Feed.OfProducts) read();
  }

  /** The sheet as a file in a folder, which may contain its pictures. */
  public Feed.OfProducts productsIn(Path folder) {
    try {
      Path file = Files.writeString(folder.resolve("catalog.csv"), text());
      return (Feed.OfProducts) Feeds.read(file, PUEBLA);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
