package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.feed.ShopTerms;
import io.puente.catalogsync.imports.Difference.ChangedProduct;
import io.puente.catalogsync.imports.Difference.FieldChange;
import io.puente.catalogsync.imports.Difference.NewProduct;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a change field by field. */
record Differences(CategoryNames categories, ShopTerms terms) {

  NewProduct created(Product product) {
    return new NewProduct(
        product.handle(), title(product), product.variants().size(), product.pictures().size());
  }

  ChangedProduct changed(Product before, Change change) {
    Map<Facts.Place, String> was = Facts.of(before, categories, terms);
    Map<Facts.Place, String> is = Facts.of(change.after(), categories, terms);
    Set<Facts.Place> places = new LinkedHashSet<>(is.keySet());
    places.addAll(was.keySet());
    List<FieldChange> fields = new ArrayList<>();
    for (Facts.Place place : places) {
      String then = Facts.at(was, place);
      String now = Facts.at(is, place);
      if (!then.equals(now)) {
        fields.add(new FieldChange(place.variant(), place.field(), then, now));
      }
    }
    return new ChangedProduct(before.handle(), title(change.after()), fields);
  }

  private String title(Product product) {
    var text = product.texts().get(terms.language());
    return text == null ? product.handle() : text.title();
  }
}
