package io.puente.catalogsync.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The content of a file. */
public sealed interface Feed {

  /** The file's name. */
  String name();

  /**
   * A file of products.
   *
   * @param folder that relative picture paths start from; empty for an uploaded file
   * @param leftOut how many products were left out because of an error in a row
   * @param ignoredColumns columns that Puente does not know
   * @param byName whether the file names its products only by their titles
   */
  record OfProducts(
      String name,
      Optional<Path> folder,
      List<FeedProduct> products,
      int leftOut,
      List<RowProblem> problems,
      List<String> ignoredColumns,
      boolean byName)
      implements Feed {

    /** The same with other columns that are not read. */
    OfProducts ignoring(List<String> columns) {
      return new OfProducts(name, folder, products, leftOut, problems, columns, byName);
    }

    public OfProducts {
      products = List.copyOf(products);
      problems = List.copyOf(problems);
      ignoredColumns = List.copyOf(ignoredColumns);
    }
  }

  /** A file of stock counts. */
  record OfStock(
      String name,
      List<StockRow> rows,
      int leftOut,
      List<RowProblem> problems,
      List<String> ignoredColumns)
      implements Feed {

    public OfStock {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
      ignoredColumns = List.copyOf(ignoredColumns);
    }
  }

  /**
   * The stock of one variant (Shopify's inventory CSV).
   *
   * @param optionNames of the options that any row of the product has a value of; empty where the
   *     file does not name the option
   * @param optionValues in the same order, empty where the row has none
   * @param onHand counted pieces at all locations together
   * @param current pieces that the file says were there before, at all locations together
   */
  record StockRow(
      long line,
      String handle,
      List<String> optionNames,
      List<String> optionValues,
      FieldUpdate<String> sku,
      FieldUpdate<String> hsCode,
      FieldUpdate<String> origin,
      FieldUpdate<Integer> onHand,
      Optional<Integer> current) {

    public StockRow {
      optionNames = List.copyOf(optionNames);
      optionValues = List.copyOf(optionValues);
    }

    /** Its SKU, or otherwise its option values; the handle if it has neither. */
    public String name() {
      return sku.value().orElse(optionValues.isEmpty() ? handle : String.join(" / ", optionValues));
    }
  }

  /** A file that cannot be used. */
  record Unreadable(String name, RowProblem problem) implements Feed {}
}
