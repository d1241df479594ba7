package io.puente.storefront.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One word that a person typed, as queries over one shop. What a step needs is made when a search
 * comes to it, and kept for the steps after it.
 */
final class WordQuery {

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
  private static final float IS_CODE = 6;
  private static final float TIE = 0.1f;

  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_BEGINNING_OF_CODE = 4;

  private final IndexReader reader;
  private final SearchQuery query;
  private final TypedWord word;
  private final Query asTyped;
  private @Nullable Spellings spellings;
  private @Nullable List<Query> misspelt;
  private @Nullable List<Query> misspeltInTexts;

  WordQuery(IndexReader reader, SearchQuery query, TypedWord word) throws IOException {
    this.reader = reader;
    this.query = query;
    this.word = word;
    asTyped = new DisjunctionMaxQuery(asTyped(), TIE);
  }

  Query at(SearchQuery.Step step) throws IOException {
    return exactFirst(
        step == SearchQuery.Step.AS_TYPED || !mayBeMisspelt() ? asTyped : orMisspelt(step));
  }

  /** What is found as a misspelt word adds nothing to what is found as it is typed. */
  private Query orMisspelt(SearchQuery.Step step) throws IOException {
    List<Query> ways = new ArrayList<>(List.of(asTyped));
    ways.addAll(misspelt());
    if (step != SearchQuery.Step.MISSPELT) {
      ways.addAll(misspeltInTexts());
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** Endings make one term of {@code plato} and {@code plata}: the typed word comes first. */
  private Query exactFirst(Query matches) throws IOException {
    if (word.plain().size() != 1) {
      return matches;
    }
    BooleanQuery.Builder whole = new BooleanQuery.Builder().add(matches, Occur.MUST);
    constant(EXACT_WORD, plain(ProductDocument.WORD))
        .forEach(exact -> whole.add(exact, Occur.SHOULD));
    return whole.build();
  }

  private List<Query> asTyped() throws IOException {
    List<Query> ways = new ArrayList<>();
    word.byLanguage()
        .forEach(
            (language, terms) -> {
              if (!terms.isEmpty()) {
                float boost = query.boost(language);
                ways.add(
                    new BoostQuery(
                        all(ProductDocument.titleField(language), terms), TITLE * boost));
                ways.add(
                    new BoostQuery(all(ProductDocument.textField(language), terms), TEXT * boost));
              }
            });
    if (word.plain().size() == 1) {
      Term plain = plain(ProductDocument.WORD);
      if (word.plain().getFirst().length() >= SHORTEST_BEGINNING) {
        ways.add(constant(BEGINNING, new PrefixQuery(plain)));
      } else {
        ways.addAll(constant(BEGINNING, plain));
      }
    }
    String code = word.code();
    if (!code.isEmpty()) {
      ways.addAll(constant(IS_CODE, query.code(code)));
      if (code.length() >= SHORTEST_BEGINNING_OF_CODE
          && code.chars().anyMatch(Character::isDigit)) {
        ways.add(constant(BEGINNING, new PrefixQuery(query.code(code))));
      }
    }
    return ways;
  }

  private boolean mayBeMisspelt() {
    return word.plain().size() == 1 && Spellings.mayHave(word.plain().getFirst());
  }

  private List<Query> misspelt() throws IOException {
    List<Query> known = misspelt;
    if (known == null) {
      known = new ArrayList<>();
      String plain = word.plain().getFirst();
      addSounds(known, WordSound.of(plain), SOUNDS_ALIKE);
      for (String larger : WordSound.undiminished(plain)) {
        addSounds(known, larger, DIMINUTIVE);
      }
      known.addAll(spelt(ProductDocument.TITLE_WORD, MISSPELT_TITLE));
      known.addAll(spelt(ProductDocument.WORD, MISSPELT));
      misspelt = known;
    }
    return known;
  }

  private List<Query> misspeltInTexts() throws IOException {
    List<Query> known = misspeltInTexts;
    if (known == null) {
      known = spelt(ProductDocument.TEXT_WORD, MISSPELT_TEXT);
      misspeltInTexts = known;
    }
    return known;
  }

  private void addSounds(List<Query> ways, String sound, float score) throws IOException {
    ways.addAll(constant(score, query.term(ProductDocument.TITLE_SOUND, sound)));
    ways.addAll(constant(score * KEYWORD, query.term(ProductDocument.SOUND, sound)));
  }

  private List<Query> spelt(String field, float score) throws IOException {
    if (spellings == null) {
      spellings = new Spellings(reader, plain(field).text(), word.plain().getFirst());
    }
    List<BytesRef> terms = spellings.in(field);
    if (terms.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    return List.of(constant(score, any.build()));
  }

  private Term plain(String field) {
    return query.term(field, word.plain().getFirst());
  }

  private static Query all(String field, List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
    return all.build();
  }

  private List<Query> constant(float score, Term term) throws IOException {
    return ifKnown(reader, score, term);
  }

  /**
   * A term with a score of its own; none if no document has it: as long as Lucene expects that one
   * may come, it does not leave a search early.
   */
  static List<Query> ifKnown(IndexReader reader, float score, Term term) throws IOException {
    return reader.docFreq(term) > 0 ? List.of(constant(score, new TermQuery(term))) : List.of();
  }

  private static Query constant(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
