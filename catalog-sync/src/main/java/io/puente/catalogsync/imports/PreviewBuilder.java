package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.imports.ImportPreview.ChangedProduct;
import io.puente.catalogsync.imports.ImportPreview.FieldChange;
import io.puente.catalogsync.imports.ImportPreview.NewProduct;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Describes a change field by field. */
record PreviewBuilder(CategoryMerge categories, ImportContext context) {

  NewProduct created(Product product) {
    return new NewProduct(
        product.handle(), title(product), product.variants().size(), product.pictures().size());
  }

  ChangedProduct changed(Product before, Change change) {
    Map<ProductFields.Field, String> oldFields = ProductFields.of(before, categories, context);
    Map<ProductFields.Field, String> newFields =
        ProductFields.of(change.after(), categories, context);
    Set<ProductFields.Field> all = new LinkedHashSet<>(newFields.keySet());
    all.addAll(oldFields.keySet());
    List<FieldChange> fields = new ArrayList<>();
    for (ProductFields.Field field : all) {
      String oldValue = ProductFields.at(oldFields, field);
      String newValue = ProductFields.at(newFields, field);
      if (!oldValue.equals(newValue)) {
        fields.add(new FieldChange(field.variant(), field.name(), oldValue, newValue));
      }
    }
    return new ChangedProduct(before.handle(), title(change.after()), fields);
  }

  private String title(Product product) {
    ProductText text = product.texts().get(context.language());
    return text == null ? product.handle() : text.title();
  }
}
