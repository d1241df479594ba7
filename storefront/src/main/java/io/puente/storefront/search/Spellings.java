package io.puente.storefront.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The words of an index that a misspelt word may stand for: one letter is wrong, missing, too many
 * or changed places with its neighbour; in a long word two, unless a word with one mistake is
 * there. The automata that find them cost more than the looking, so they are made once for all
 * fields.
 */
final class Spellings {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_WITH_TWO_MISTAKES = 8;
  private static final int MOST = 20;

  private final IndexReader reader;
  private final String term;
  private final int shopLength;
  private final int mostMistakes;
  private final @Nullable CompiledAutomaton[] automata = new CompiledAutomaton[2];

  /**
   * The spellings of a word.
   *
   * @param term as the index has it: with its shop before it, in which nothing is misspelt
   */
  Spellings(IndexReader reader, String term, String word) {
    this.reader = reader;
    this.term = term;
    shopLength = term.length() - word.length();
    mostMistakes = word.length() >= SHORTEST_WITH_TWO_MISTAKES ? 2 : 1;
  }

  /** Whether a word is long enough to be misspelt. In a number every digit counts. */
  static boolean mayHave(String word) {
    return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
  }

  /** The nearest terms of a field. */
  List<BytesRef> in(String field) throws IOException {
    for (int mistakes = 1; mistakes <= mostMistakes; mistakes++) {
      List<BytesRef> found = with(mistakes, field);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<BytesRef> with(int mistakes, String field) throws IOException {
    List<BytesRef> found = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      Terms terms = segment.reader().terms(field);
      if (terms != null) {
        TermsEnum each = automaton(mistakes).getTermsEnum(terms);
        for (BytesRef next = each.next(); next != null && found.size() < MOST; next = each.next()) {
          found.add(BytesRef.deepCopyOf(next));
        }
      }
    }
    return found;
  }

  private CompiledAutomaton automaton(int mistakes) {
    CompiledAutomaton made = automata[mistakes - 1];
    if (made == null) {
      made = FuzzyQuery.getFuzzyAutomaton(term, mistakes, shopLength, true);
      automata[mistakes - 1] = made;
    }
    return made;
  }
}
