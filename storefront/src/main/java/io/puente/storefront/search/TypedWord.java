package io.puente.storefront.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word of a query, as the index has such words.
 *
 * @param code as an article number; empty if it has no letters and digits
 * @param plain as it is written; commonly one term
 * @param byLanguage its terms in each language; none for a stop word
 */
record TypedWord(String code, List<String> plain, Map<String, List<String>> byLanguage) {

  static TypedWord of(String written, Collection<String> languages) {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    languages.forEach(
        language ->
            byLanguage.put(language, SearchAnalyzers.terms(SearchAnalyzers.of(language), written)));
    return new TypedWord(
        SearchAnalyzers.code(written),
        SearchAnalyzers.terms(SearchAnalyzers.PLAIN, written),
        byLanguage);
  }

  boolean isEmpty() {
    return code.isEmpty() && plain.isEmpty();
  }

  boolean isStopWord(String language) {
    return byLanguage.getOrDefault(language, List.of()).isEmpty();
  }
}
