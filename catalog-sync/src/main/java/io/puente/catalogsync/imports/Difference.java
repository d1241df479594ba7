package io.puente.catalogsync.imports;

import io.puente.catalogsync.feed.RowProblem;
import java.util.List;

/**
 * What an import would do.
 *
 * @param newCategories by name
 * @param unchanged products that are already as the file has them
 * @param leftOut products with a bad row, which stay as they are
 */
public record Difference(
    List<String> newCategories,
    List<NewProduct> created,
    List<ChangedProduct> changed,
    int unchanged,
    int leftOut,
    List<RowProblem> problems) {

  public Difference {
    newCategories = List.copyOf(newCategories);
    created = List.copyOf(created);
    changed = List.copyOf(changed);
    problems = List.copyOf(problems);
  }

  /** A product that the shop does not have yet. */
  public record NewProduct(String handle, String title, int variants, int pictures) {}

  /** A product that would change, and in what. */
  public record ChangedProduct(String handle, String title, List<FieldChange> fields) {

    public ChangedProduct {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One field.
   *
   * @param variant its SKU or option values; empty for a field of the product
   * @param field called like its column
   * @param before empty if there was no value
   */
  public record FieldChange(String variant, String field, String before, String after) {}
}
