package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of the stored options each option of a file is: the one of the same name, whatever its
 * place. Where all options that are left on both sides have been renamed, it goes by their order.
 */
final class OptionMapping {

  /** The index of the stored option for each option of the file. */
  private final List<Optional<Integer>> stored = new ArrayList<>();

  private final int storedCount;

  OptionMapping(List<ProductOption> before, List<FeedOption> inFile) {
    storedCount = before.size();
    List<String> names =
        before.stream().map(ProductOption::name).map(VariantMatches::plain).toList();
    List<Integer> left = new ArrayList<>(IntStream.range(0, storedCount).boxed().toList());
    for (FeedOption option : inFile) {
      String name = VariantMatches.plain(option.name());
      Optional<Integer> same =
          left.stream().filter(index -> names.get(index).equals(name)).findFirst();
      same.ifPresent(left::remove);
      stored.add(same);
    }
    long renamed = stored.stream().filter(Optional::isEmpty).count();
    if (renamed == left.size()) {
      stored.replaceAll(same -> same.or(() -> Optional.of(left.removeFirst())));
    }
  }

  /** The index of the stored option that an option of the file is. */
  Optional<Integer> stored(int inFile) {
    return stored.get(inFile);
  }

  /** Whether all options are the same but stand in another order. */
  boolean isReordered() {
    return stored.size() == storedCount
        && IntStream.range(0, storedCount)
            .anyMatch(index -> !stored.get(index).equals(Optional.of(index)));
  }

  /** Stored values in the order of the file, with the file's own values for new options. */
  List<String> inFileOrder(List<String> values, List<String> ofNewOptions) {
    List<String> ordered = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      String own = ofNewOptions.get(i);
      ordered.add(
          stored.get(i).filter(index -> index < values.size()).map(values::get).orElse(own));
    }
    return ordered;
  }
}
