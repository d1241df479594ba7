package io.puente.storefront.editing;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A category as its owner edits it.
 *
 * @param picture the hash of its picture, in hexadecimal
 * @param texts by language
 */
public record EditedCategory(
    String handle,
    int position,
    boolean hidden,
    Optional<String> picture,
    SortedMap<String, Text> texts) {

  public EditedCategory {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * The category in one language.
   *
   * @param slug part of its address; never changed
   * @param intro empty for none
   * @param fileName the name in the last file, if the owner chose another one
   */
  public record Text(String name, String slug, String intro, Optional<String> fileName) {}

  /** What the owner types in one language. */
  public record Words(String name, String intro) {}

  /** The language of the name that somebody reads: the shop's own if a translation is missing. */
  public String languageFor(String language, String own) {
    return texts.containsKey(language) || texts.isEmpty()
        ? language
        : texts.containsKey(own) ? own : texts.firstKey();
  }

  /** The name for a reader of a language. */
  public String name(String language, String own) {
    Text text = texts.get(languageFor(language, own));
    return text == null ? handle : text.name();
  }

  /** What a form carries to say what it showed. */
  public String hash() {
    return DigestUtils.sha256Hex(hidden + " " + picture + " " + texts).substring(0, 16);
  }
}
