package io.puente.storefront.customs;

import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Fact;
import io.puente.landedcost.classification.GoodsKind;
import io.puente.storefront.product.Product;
import io.puente.trade.quote.CodeSuggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was answered of one product, as it applies to another one of the same subheading. A plate is
 * no mug: it has words of its own, and other tariff lines may be for it.
 *
 * @param source the product that was answered
 * @param hs its subheading (six digits)
 * @param answers its answers
 */
public record SharedCustoms(
    Product source, String hs, String origin, Map<String, String> answers, Locale language) {

  /** The customs data of another product. */
  public ConfirmedCustoms of(Product other, Optional<Integer> grams) {
    Optional<String> own = description(other, answersOf(other));
    boolean same =
        kinds(other).isEmpty() || own.equals(description(source, new TreeMap<>(answers)));
    return new ConfirmedCustoms(
        hs,
        same ? source.hsByCountry() : Map.of(),
        origin,
        same || own.isEmpty() ? String.valueOf(source.customsDescription()) : own.get(),
        grams);
  }

  /** The answers of another product: its own words say what it is. */
  public SortedMap<String, String> answersOf(Product other) {
    SortedMap<String, String> own = new TreeMap<>(answers);
    kinds(other).stream()
        .findFirst()
        .map(GoodsKind::fact)
        .map(Fact::value)
        .ifPresent(
            kind -> {
              own.put(CustomsAnswers.GOODS, kind);
              own.put(CustomsAnswers.WORDS, "");
            });
    return own;
  }

  private List<GoodsKind> kinds(Product product) {
    return CodeSuggestions.kinds(product.title(), product.descriptionHtml(), language);
  }

  /** The words for customs, if the product is of the subheading by its own words. */
  private Optional<String> description(Product product, Map<String, String> known) {
    return new CustomsQuestions(product.title(), product.descriptionHtml(), known, origin, language)
        .candidate()
        .filter(candidate -> candidate.hs().digits().equals(hs))
        .map(Candidate::description);
  }
}
