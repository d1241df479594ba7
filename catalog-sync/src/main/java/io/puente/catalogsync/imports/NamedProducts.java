package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.Handles;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.platform.database.Transaction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The products of a file that has names only: each gets the handle of the stored product with that
 * name, so that it is the same product however it came into the shop.
 *
 * @param leftOut products whose name several stored products have
 */
record NamedProducts(List<FeedProduct> products, int leftOut, List<RowProblem> problems) {

  NamedProducts {
    products = List.copyOf(products);
    problems = List.copyOf(problems);
  }

  static NamedProducts of(Transaction tx, List<FeedProduct> inFile, ImportContext context) {
    List<String> titles = inFile.stream().map(product -> title(product, context)).toList();
    Map<String, Set<String>> stored = new HashMap<>();
    Products.handlesByTitle(tx, context.language(), titles)
        .forEach(
            (title, handles) ->
                stored.computeIfAbsent(folded(title), first -> new TreeSet<>()).addAll(handles));
    Set<String> taken = new TreeSet<>();
    inFile.forEach(product -> taken.add(product.handle()));
    List<FeedProduct> products = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    for (FeedProduct product : inFile) {
      Set<String> handles = stored.getOrDefault(folded(title(product, context)), Set.of());
      if (handles.isEmpty() || handles.contains(product.handle())) {
        products.add(product);
      } else if (handles.size() == 1 && taken.add(handles.iterator().next())) {
        products.add(product.withHandle(handles.iterator().next()));
      } else {
        problems.add(
            new RowProblem(
                product.line(),
                "Title",
                title(product, context),
                ProblemKind.PRODUCT_NAME_TWICE,
                Map.of()));
      }
    }
    return new NamedProducts(products, problems.size(), problems);
  }

  private static String title(FeedProduct product, ImportContext context) {
    return product.text(context.language()).title().value().orElse(product.handle());
  }

  /** Names are the same without case, blanks and signs; accents make another name. */
  private static String folded(String title) {
    String letters = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String handle = Handles.given(letters);
    return handle.isEmpty() ? letters : handle;
  }
}
