package io.puente.catalogsync.imports;

import io.puente.catalogsync.feed.RowProblem;
import java.util.List;

/**
 * The changes that an import would make.
 *
 * @param newCategories names of the categories that would be created
 * @param unchanged products that are the same in the file
 * @param leftOut products with an error in a row, which would not change
 * @param ignoredColumns columns of the file that Puente does not know
 */
public record ImportPreview(
    List<String> newCategories,
    List<NewProduct> created,
    List<ChangedProduct> changed,
    int unchanged,
    int leftOut,
    List<RowProblem> problems,
    List<String> ignoredColumns) {

  public ImportPreview {
    ignoredColumns = List.copyOf(ignoredColumns);
    newCategories = List.copyOf(newCategories);
    created = List.copyOf(created);
    changed = List.copyOf(changed);
    problems = List.copyOf(problems);
  }

  /** A new product. */
  public record NewProduct(String handle, String title, int variants, int pictures) {}

  /** A product that would change, with its changed fields. */
  public record ChangedProduct(String handle, String title, List<FieldChange> fields) {

    public ChangedProduct {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One changed field.
   *
   * @param variant its SKU or option values; empty for a field of the product
   * @param field the name of its column
   * @param before empty if there was no value
   */
  public record FieldChange(String variant, String field, String before, String after) {}
}
