package io.puente.storefront.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become terms: in lower case, without accents and apostrophes, and in the languages of
 * the region without endings, so that {@code luces} and {@code luz} are one term.
 */
final class SearchAnalyzers {

  /** The languages that have an analyzer of their own. */
  static final List<String> LANGUAGES = List.of("es", "pt", "en");

  /** Whole words of any language, for names, misspelt words and beginnings of words. */
  static final Analyzer PLAIN = new FoldingAnalyzer(CharArraySet.EMPTY_SET, words -> words);

  private static final Pattern NO_CODE = Pattern.compile("[^a-z0-9]");

  private static final Map<String, CharArraySet> STOP_WORDS =
      Map.of(
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "pt", PortugueseAnalyzer.getDefaultStopSet(),
          "en", EnglishAnalyzer.getDefaultStopSet());

  /** The stop words as {@link #PLAIN} has them: {@code sera} for será. */
  private static final Map<String, Set<String>> PLAIN_STOP_WORDS =
      STOP_WORDS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> plain(each.getValue())));

  private static final Map<String, Analyzer> BY_LANGUAGE =
      Map.of(
          "es", analyzer("es", SearchAnalyzers::spanish),
          "pt", analyzer("pt", PortugueseLightStemFilter::new),
          "en", analyzer("en", PorterStemFilter::new));

  private SearchAnalyzers() {}

  private static Set<String> plain(CharArraySet words) {
    Set<String> plain = new HashSet<>();
    for (Object word : words) {
      plain.addAll(terms(PLAIN, String.valueOf((char[]) word)));
    }
    return plain;
  }

  private static Analyzer analyzer(String language, UnaryOperator<TokenStream> stem) {
    return new FoldingAnalyzer(STOP_WORDS.getOrDefault(language, CharArraySet.EMPTY_SET), stem);
  }

  /** The stem filter leaves words of four letters as they are: vela, but not velas. */
  private static TokenStream spanish(TokenStream words) {
    return new SpanishLightStemFilter(new SpanishPluralStemFilter(words));
  }

  static Analyzer of(String language) {
    return BY_LANGUAGE.getOrDefault(language, PLAIN);
  }

  /** The terms of a text, in order. A stop word of the analyzer's language has none. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens =
        analyzer.tokenStream("", Normalizer.normalize(text, Normalizer.Form.NFKC))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  /**
   * Whether a language has a word only to join others: {@code de}, {@code para}.
   *
   * @param word a term of {@link #PLAIN}
   */
  static boolean isStopWord(String language, String word) {
    return PLAIN_STOP_WORDS.getOrDefault(language, Set.of()).contains(word);
  }

  /** An article number or bar code as it is compared: {@code CAM/OH-01} is {@code camoh01}. */
  static String code(String written) {
    String lower = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NO_CODE.matcher(lower).replaceAll("");
  }

  private static final class FoldingAnalyzer extends Analyzer {

    /** People write these for an apostrophe, or leave it out: O’Higgins, O'Higgins, OHiggins. */
    private static final NormalizeCharMap APOSTROPHES = withoutApostrophes();

    private final CharArraySet stopWords;
    private final UnaryOperator<TokenStream> stem;

    FoldingAnalyzer(CharArraySet stopWords, UnaryOperator<TokenStream> stem) {
      this.stopWords = stopWords;
      this.stem = stem;
    }

    private static NormalizeCharMap withoutApostrophes() {
      NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
      for (String apostrophe : List.of("'", "’", "‘", "ʼ", "´", "`", "′")) {
        map.add(apostrophe, "");
      }
      return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader text) {
      return new MappingCharFilter(APOSTROPHES, text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream lower = new LowerCaseFilter(words);
      TokenStream spoken = new StopFilter(lower, stopWords);
      return new TokenStreamComponents(words, stem.apply(new ASCIIFoldingFilter(spoken)));
    }
  }
}
