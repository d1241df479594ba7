package io.puente.storefront.search;

import io.puente.platform.database.Tenant;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
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

  private static final float TITLE = 3;
  private static final float TEXT = 1;
  private static final float EXACT_WORD = 2;
  private static final float BEGINNING = 0.6f;
  private static final float SOUNDS_ALIKE = 0.6f;
  private static final float DIMINUTIVE = 0.5f;
  private static final float KEYWORD = 0.5f;
  private static final float MISSPELT_TITLE = 0.4f;
  private static final float MISSPELT = 0.3f;
  private static final float MISSPELT_TEXT = 0.2f;
  private static final float WORD_IS_CODE = 6;
  private static final float ALL_IS_CODE = 20;
  private static final float OTHER_LANGUAGE = 0.4f;
  private static final float SHOP_LANGUAGE = 0.7f;

  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int SHORTEST_WITH_TWO_MISTAKES = 8;
  private static final int MOST_SPELLINGS = 20;
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
   * @param code all words together as one article number; empty if there are no letters and digits
   */
  record Typed(List<TypedWord> words, String code) {}

  Typed typed() {
    Set<String> languages = languages();
    List<TypedWord> all =
        Stream.of(Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("[\\s\\h]+"))
            .map(word -> TypedWord.of(word, languages))
            .filter(word -> !word.isNothing())
            .limit(MOST_WORDS)
            .toList();
    List<TypedWord> spoken =
        all.stream()
            .filter(word -> !word.isStopWord(language) && !word.isStopWord(shopLanguage))
            .toList();
    return new Typed(
        spoken.isEmpty() ? all : spoken,
        all.stream().map(TypedWord::code).collect(Collectors.joining()));
  }

  Query toLucene(Typed typed, Step step) {
    int count = typed.words().size();
    int least = step == Step.HALF_OF_THE_WORDS ? Math.ceilDiv(count, 2) : count;
    return withinShop(matching(typed, least, step));
  }

  private Query matching(Typed typed, int least, Step step) {
    BooleanQuery.Builder each = new BooleanQuery.Builder();
    typed.words().forEach(word -> each.add(matching(word, step), Occur.SHOULD));
    each.setMinimumNumberShouldMatch(Math.max(1, least));
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(each.build(), Occur.SHOULD);
    if (!typed.code().isEmpty()) {
      whole.add(constant(ALL_IS_CODE, new TermQuery(code(typed.code()))), Occur.SHOULD);
    }
    return whole.build();
  }

  private Query matching(TypedWord word, Step step) {
    List<Query> ways = new ArrayList<>();
    word.byLanguage()
        .forEach(
            (each, terms) -> {
              if (!terms.isEmpty()) {
                float boost = boost(each);
                ways.add(
                    new BoostQuery(all(ProductDocument.titleField(each), terms), TITLE * boost));
                ways.add(new BoostQuery(all(ProductDocument.textField(each), terms), TEXT * boost));
              }
            });
    List<String> plain = word.plain();
    if (plain.size() == 1) {
      addSimilar(ways, plain.getFirst(), step);
    }
    String code = word.code();
    if (!code.isEmpty()) {
      ways.add(constant(WORD_IS_CODE, new TermQuery(code(code))));
      if (code.length() >= SHORTEST_MISSPELT && code.chars().anyMatch(Character::isDigit)) {
        ways.add(constant(BEGINNING, new PrefixQuery(code(code))));
      }
    }
    Query matches = new DisjunctionMaxQuery(ways, 0.1f);
    return plain.size() == 1 ? exactFirst(matches, word(plain.getFirst())) : matches;
  }

  /** Endings make one term of {@code plato} and {@code plata}: the typed word comes first. */
  private static Query exactFirst(Query matches, Term word) {
    return new BooleanQuery.Builder()
        .add(matches, Occur.MUST)
        .add(constant(EXACT_WORD, new TermQuery(word)), Occur.SHOULD)
        .build();
  }

  private Term word(String word) {
    return term(ProductDocument.WORD, word);
  }

  private Term term(String field, String word) {
    return new Term(field, ProductDocument.ofShop(tenant, word));
  }

  private void addSimilar(List<Query> ways, String word, Step step) {
    ways.add(constant(BEGINNING, new TermQuery(word(word))));
    if (word.length() >= SHORTEST_BEGINNING) {
      ways.add(constant(BEGINNING, new PrefixQuery(word(word))));
    }
    if (step != Step.AS_TYPED
        && word.length() >= SHORTEST_MISSPELT
        && word.chars().noneMatch(Character::isDigit)) {
      addSounds(ways, SpokenWord.of(word), SOUNDS_ALIKE);
      SpokenWord.largerThan(word).forEach(larger -> addSounds(ways, larger, DIMINUTIVE));
      ways.add(constant(MISSPELT_TITLE, misspelt(ProductDocument.TITLE_WORD, word)));
      ways.add(constant(MISSPELT, misspelt(ProductDocument.WORD, word)));
      if (step != Step.MISSPELT) {
        ways.add(constant(MISSPELT_TEXT, misspelt(ProductDocument.TEXT_WORD, word)));
      }
    }
  }

  private void addSounds(List<Query> ways, String sound, float score) {
    ways.add(constant(score, new TermQuery(term(ProductDocument.TITLE_SOUND, sound))));
    ways.add(constant(score * KEYWORD, new TermQuery(term(ProductDocument.SOUND, sound))));
  }

  private Query misspelt(String field, String word) {
    Term term = term(field, word);
    int mistakes = word.length() >= SHORTEST_WITH_TWO_MISTAKES ? 2 : 1;
    int shop = term.text().length() - word.length();
    return new FuzzyQuery(term, mistakes, shop, MOST_SPELLINGS, true);
  }

  private Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>(List.of(language, shopLanguage));
    languages.addAll(SearchAnalyzers.LANGUAGES);
    return languages;
  }

  private float boost(String each) {
    if (each.equals(language)) {
      return 1;
    }
    return each.equals(shopLanguage) ? SHOP_LANGUAGE : OTHER_LANGUAGE;
  }

  private static Query all(String field, List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
    return all.build();
  }

  private Term code(String code) {
    return new Term(ProductDocument.CODE, ProductDocument.ofShop(tenant, code));
  }

  private static Query constant(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private Query withinShop(Query query) {
    String shop = hidden ? ProductDocument.SHOP : ProductDocument.ON_SALE;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(shop, tenant.id().toString())), Occur.FILTER)
        .build();
  }
}
