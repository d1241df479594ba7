package io.puente.catalogsync.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file as it was read. */
public sealed interface Feed {

  /** The file's name, as the owner knows it. */
  String name();

  /**
   * A file of products.
   *
   * @param folder where pictures with a relative path lie; empty for a file that came alone
   * @param leftOut how many products had a bad row
   * @param ignoredColumns columns that mean nothing to Puente
   */
  record OfProducts(
      String name,
      Optional<Path> folder,
      List<FeedProduct> products,
      int leftOut,
      List<RowProblem> problems,
      List<String> ignoredColumns)
      implements Feed {

    public OfProducts {
      products = List.copyOf(products);
      problems = List.copyOf(problems);
      ignoredColumns = List.copyOf(ignoredColumns);
    }
  }

  /** A file that counts what is on the shelf. */
  record OfStock(
      String name,
      List<FeedStock> rows,
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

  /** A file of which nothing can be used. */
  record Unreadable(String name, RowProblem problem) implements Feed {}
}
