package io.puente.storefront.search;

import io.puente.platform.database.Tenant;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What the index knows of a product that buyers can see.
 *
 * @param position in the owner's order
 * @param codes article numbers and bar codes of its variants
 */
record ProductDocument(UUID id, int position, List<Text> texts, List<String> codes) {

  /**
   * A product's texts in one language.
   *
   * @param keywords category, vendor and tags
   */
  record Text(String language, String title, String keywords, String html) {}

  static final String SHOP = "shop";
  static final String ID = "id";
  static final String POSITION = "position";
  static final String WORD = "word";
  static final String CODE = "code";
  private static final String KEY = "key";

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
   * ones or for beginnings never goes through the vocabulary of other shops.
   */
  static String ofShop(Tenant tenant, String term) {
    return tenant.id() + " " + term;
  }

  Document toLucene(Tenant tenant) {
    Document document = new Document();
    document.add(new StringField(KEY, key(tenant, id).text(), Field.Store.NO));
    document.add(new StringField(SHOP, tenant.id().toString(), Field.Store.NO));
    document.add(new SortedDocValuesField(SHOP, new BytesRef(tenant.id().toString())));
    document.add(new StoredField(ID, id.toString()));
    document.add(new NumericDocValuesField(POSITION, position));
    Set<String> words = new LinkedHashSet<>();
    for (Text text : texts) {
      document.add(new TextField(titleField(text.language()), text.title(), Field.Store.NO));
      document.add(
          new TextField(
              textField(text.language()),
              text.keywords() + "\n" + withoutTags(text.html()),
              Field.Store.NO));
      words.addAll(SearchAnalyzers.terms(SearchAnalyzers.PLAIN, text.title()));
      words.addAll(SearchAnalyzers.terms(SearchAnalyzers.PLAIN, text.keywords()));
    }
    words.forEach(
        word -> document.add(new StringField(WORD, ofShop(tenant, word), Field.Store.NO)));
    codes.stream()
        .map(SearchAnalyzers::code)
        .filter(code -> !code.isEmpty())
        .distinct()
        .forEach(code -> document.add(new StringField(CODE, ofShop(tenant, code), Field.Store.NO)));
    return document;
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
