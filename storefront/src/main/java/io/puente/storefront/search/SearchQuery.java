package io.puente.storefront.search;

import io.puente.platform.database.Tenant;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person typed, as a query over one shop. A word is found in the titles and texts of all
 * languages of the shop, those of the market first; else as the beginning of a word, as a misspelt
 * word or a diminutive, as an article number or a bar code.
 *
 * @param language of the market
 * @param shopLanguage of the shop's own texts
 * @param hidden whether products that buyers do not see are found, too
 */
record SearchQuery(
    Tenant tenant, String language, String shopLanguage, String words, boolean hidden) {

  private static final float ALL_IS_CODE = 20;
  private static final float ALL_IS_TITLE = 10;
  private static final float OTHER_LANGUAGE = 0.4f;
  private static final float SHOP_LANGUAGE = 0.7f;

  private static final int MOST_WORDS = 12;

  /** The ways to look, in the order in which they are tried until one finds something. */
  enum Step {
    /** All words as they are typed, or the beginning of a word. */
    AS_TYPED,
    /** All words, also misspelt ones and diminutives. */
    MISSPELT,
    /** All words, also those that are misspelt and stand in descriptions only. */
    MISSPELT_IN_TEXTS,
    /** At least half of the words, also misspelt ones. */
    HALF_OF_THE_WORDS
  }

  /**
   * What was typed, word by word.
   *
   * @param words little ones such as "de" only if there are no others
   * @param title all words together as the title of a product
   * @param code all words together as one article number; empty if there are no letters and digits
   */
  record Typed(List<WordQuery> words, String title, String code) {

    /** The steps that differ from each other. */
    List<Step> steps() {
      return Stream.of(Step.values())
          .filter(step -> step != Step.HALF_OF_THE_WORDS || least(step) < words.size())
          .toList();
    }

    private int least(Step step) {
      return step == Step.HALF_OF_THE_WORDS
          ? Math.max(1, Math.ceilDiv(words.size(), 2))
          : words.size();
    }
  }

  Typed typed(IndexReader reader) throws IOException {
    Set<String> languages = languages();
    List<TypedWord> all =
        Stream.of(Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("[\\s\\h]+"))
            .map(word -> TypedWord.of(word, languages))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    List<TypedWord> spoken =
        all.stream()
            .filter(word -> !word.isStopWord(language) && !word.isStopWord(shopLanguage))
            .toList();
    List<WordQuery> queries = new ArrayList<>();
    for (TypedWord word : spoken.isEmpty() ? all : spoken) {
      queries.add(new WordQuery(reader, this, word));
    }
    return new Typed(
        List.copyOf(queries),
        ProductDocument.wholeTitle(all.stream().flatMap(word -> word.plain().stream()).toList()),
        all.stream().map(TypedWord::code).collect(Collectors.joining()));
  }

  Query toLucene(IndexReader reader, Typed typed, Step step) throws IOException {
    BooleanQuery.Builder each = new BooleanQuery.Builder();
    for (WordQuery word : typed.words()) {
      each.add(word.at(step), Occur.SHOULD);
    }
    each.setMinimumNumberShouldMatch(typed.least(step));
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(each.build(), Occur.SHOULD);
    Term title = term(ProductDocument.WHOLE_TITLE, typed.title());
    WordQuery.ifKnown(reader, ALL_IS_TITLE, title).forEach(is -> whole.add(is, Occur.SHOULD));
    Term code = code(typed.code());
    WordQuery.ifKnown(reader, ALL_IS_CODE, code).forEach(is -> whole.add(is, Occur.SHOULD));
    return withinShop(whole.build());
  }

  private Query withinShop(Query query) {
    String shop = hidden ? ProductDocument.SHOP : ProductDocument.ON_SALE;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(shop, tenant.id().toString())), Occur.FILTER)
        .build();
  }

  private Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>(List.of(language, shopLanguage));
    languages.addAll(SearchAnalyzers.LANGUAGES);
    return languages;
  }

  /** How much a word counts in a text of a language. */
  float boost(String each) {
    if (each.equals(language)) {
      return 1;
    }
    return each.equals(shopLanguage) ? SHOP_LANGUAGE : OTHER_LANGUAGE;
  }

  Term code(String code) {
    return term(ProductDocument.CODE, code);
  }

  Term term(String field, String word) {
    return new Term(field, ProductDocument.ofShop(tenant, word));
  }
}
