package io.puente.storefront.search;

import io.puente.platform.database.Tenant;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What the index knows of a product.
 *
 * @param position in the owner's order
 * @param visible whether buyers find it; its owner finds it in any case
 * @param codes article numbers and bar codes of its variants
 */
record ProductDocument(
    UUID id, int position, boolean visible, List<Text> texts, List<String> codes) {

  /**
   * A product's texts in one language.
   *
   * @param keywords category, vendor and tags
   */
  record Text(String language, String title, String keywords, String html) {}

  /** The shop of a product, whether buyers can see it or not. */
  static final String SHOP = "shop";

  /** The shop of a product that buyers can see. */
  static final String ON_SALE = "on-sale";

  static final String ID = "id";
  static final String POSITION = "position";

  /** Words of titles and keywords, as they are written. */
  static final String WORD = "word";

  static final String TITLE_WORD = "title-word";

  /** The words of a title, all of them as one term. */
  static final String WHOLE_TITLE = "whole-title";

  /** Words of descriptions, for those that are misspelt. */
  static final String TEXT_WORD = "text-word";

  /** How words of titles and keywords sound, those without their diminutive included. */
  static final String SOUND = "sound";

  static final String TITLE_SOUND = "title-sound";

  static final String CODE = "code";
  private static final String KEY = "key";
  private static final int SHORTEST_TEXT_WORD = 4;
  private static final FieldType WORDS = words();
  private static final Base64.Encoder SHORT = Base64.getUrlEncoder().withoutPadding();

  /** Which words a text has, not how often and where. */
  private static FieldType words() {
    FieldType words = new FieldType();
    words.setIndexOptions(IndexOptions.DOCS);
    words.setOmitNorms(true);
    words.freeze();
    return words;
  }

  static String titleField(String language) {
    return "title." + analyzed(language);
  }

  static String textField(String language) {
    return "text." + analyzed(language);
  }

  private static String analyzed(String language) {
    return SearchAnalyzers.LANGUAGES.contains(language) ? language : "other";
  }

  /** The term that identifies a product's document. */
  static Term key(Tenant tenant, UUID id) {
    return new Term(KEY, tenant.id() + " " + id);
  }

  /**
   * A term of a shop. Terms of words and codes begin with their shop, so that looking for similar
   * ones or for beginnings never goes through the vocabulary of other shops. The beginning is
   * short, because each of its letters makes the automata for such terms larger.
   */
  static String ofShop(Tenant tenant, String term) {
    return SHORT.encodeToString(bytes(tenant.id()).bytes) + " " + term;
  }

  /** A title as it is compared: {@code Café de la Olla} is {@code cafe de la olla}. */
  static String wholeTitle(List<String> plainWords) {
    return String.join(" ", plainWords);
  }

  private static BytesRef bytes(UUID id) {
    return new BytesRef(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /** The product of a document. */
  static UUID id(BytesRef stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  Document toLucene(Tenant tenant) {
    Document document = new Document();
    document.add(new StringField(KEY, key(tenant, id).text(), Field.Store.NO));
    document.add(new StringField(SHOP, tenant.id().toString(), Field.Store.NO));
    if (visible) {
      document.add(new StringField(ON_SALE, tenant.id().toString(), Field.Store.NO));
    }
    document.add(new SortedDocValuesField(SHOP, new BytesRef(tenant.id().toString())));
    document.add(new BinaryDocValuesField(ID, bytes(id)));
    document.add(new NumericDocValuesField(POSITION, position));
    Set<String> titles = new LinkedHashSet<>();
    Set<String> titleWords = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> textWords = new LinkedHashSet<>();
    for (Text text : texts) {
      String description = withoutTags(text.html());
      document.add(new Field(titleField(text.language()), text.title(), WORDS));
      document.add(
          new Field(textField(text.language()), text.keywords() + "\n" + description, WORDS));
      titles.add(wholeTitle(SearchAnalyzers.terms(SearchAnalyzers.PLAIN, text.title())));
      titleWords.addAll(words(text.language(), text.title()));
      words.addAll(words(text.language(), text.keywords()));
      textWords.addAll(words(text.language(), description));
    }
    words.addAll(titleWords);
    textWords.removeAll(words);
    textWords.removeIf(word -> word.length() < SHORTEST_TEXT_WORD);
    Set<String> titleSounds = sounds(titleWords);
    titleWords.forEach(word -> titleSounds.addAll(WordSound.undiminished(word)));
    Set<String> sounds = sounds(words);
    sounds.addAll(titleSounds);
    add(document, WHOLE_TITLE, tenant, titles);
    add(document, TITLE_WORD, tenant, titleWords);
    add(document, WORD, tenant, words);
    add(document, TEXT_WORD, tenant, textWords);
    add(document, TITLE_SOUND, tenant, titleSounds);
    add(document, SOUND, tenant, sounds);
    codes.stream()
        .map(SearchAnalyzers::code)
        .filter(code -> !code.isEmpty())
        .distinct()
        .forEach(code -> document.add(new StringField(CODE, ofShop(tenant, code), Field.Store.NO)));
    return document;
  }

  /** The words of a text without its stop words: "jara" must not be corrected to "para". */
  private static List<String> words(String language, String text) {
    return SearchAnalyzers.terms(SearchAnalyzers.PLAIN, text).stream()
        .filter(word -> !SearchAnalyzers.isStopWord(language, word))
        .toList();
  }

  private static Set<String> sounds(Set<String> words) {
    Set<String> sounds = new LinkedHashSet<>();
    words.forEach(word -> sounds.add(WordSound.of(word)));
    return sounds;
  }

  private static void add(Document document, String field, Tenant tenant, Set<String> terms) {
    terms.forEach(
        term -> document.add(new StringField(field, ofShop(tenant, term), Field.Store.NO)));
  }

  private static String withoutTags(String html) {
    try (HTMLStripCharFilter text = new HTMLStripCharFilter(new StringReader(html))) {
      StringWriter written = new StringWriter();
      text.transferTo(written);
      return written.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
