package io.puente.dashboard.customs;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.classification.Candidate;
import io.puente.shipping.paper.LatinLetters;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The fields of the confirmation, and what a form of it showed. */
final class CustomsFields {

  private static final int LONGEST_DESCRIPTION = 120;
  private static final int HEAVIEST = 999_999;

  private CustomsFields() {}

  /** Whether a piece has no weight yet. */
  static boolean lacksWeight(io.puente.storefront.product.Product product) {
    return product.variants().stream().anyMatch(variant -> variant.weightGrams() == null);
  }

  /** The hash of what a form of the answers shows. */
  static String seen(Product stored, Candidate candidate, Map<String, String> answers) {
    Customs customs = stored.customs();
    List<Object> shown =
        List.of(
            customs.hsCode(),
            customs.origin(),
            customs.description(),
            stored.variants().stream().map(Variant::weightGrams).toList(),
            candidate.hs().digits(),
            new TreeMap<>(answers));
    return DigestUtils.sha256Hex(shown.toString()).substring(0, 16);
  }

  /** The description for customs as it was typed. */
  static String words(DashboardVisit visit, Form form, Map<String, String> wrong) {
    String words = form.text("words");
    String others = LatinLetters.othersIn(words);
    if (words.isEmpty()) {
      wrong.put("words", visit.texts().get("dashboard.customs.wrong.words"));
    } else if (words.length() > LONGEST_DESCRIPTION) {
      wrong.put("words", visit.texts().get("dashboard.product.wrong.words", LONGEST_DESCRIPTION));
    } else if (!others.isEmpty()) {
      wrong.put(
          "words",
          visit.texts().get("dashboard.product.wrong.latin", LatinLetters.quoted(others, words)));
    }
    return words;
  }

  /** The weight of a piece as it was typed. */
  static Optional<Integer> grams(DashboardVisit visit, Form form, Map<String, String> wrong) {
    Optional<Integer> grams =
        form.number("grams").filter(number -> number > 0 && number <= HEAVIEST);
    if (grams.isEmpty()) {
      wrong.put("grams", visit.texts().get("dashboard.product.wrong.grams"));
    }
    return grams;
  }

  /** The weight of a piece, if all its variants have the same one. */
  static Optional<Integer> grams(io.puente.storefront.product.Product product) {
    List<Integer> grams =
        product.variants().stream()
            .map(io.puente.storefront.product.Variant::weightGrams)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return grams.size() == 1 ? Optional.of(grams.getFirst()) : Optional.empty();
  }

  /** A product with the tariff line of one country. */
  static Product withLine(Product stored, String country, String code) {
    Customs old = stored.customs();
    SortedMap<String, String> lines = new TreeMap<>(old.hsByCountry());
    lines.put(country, code);
    return stored.with(
        new Customs(
            old.hsCode(),
            lines,
            old.dutyByCountry(),
            old.alcohol(),
            old.origin(),
            old.description(),
            old.corrections()),
        stored.variants());
  }
}
