package io.puente.storefront.page;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A page of words.
 *
 * @param position among the shop's pages, ascending
 * @param inMenu whether the menu has it once it is published, as {@code inFooter}
 * @param addressed whether it ever was published; its addresses never change from then on
 * @param texts by language
 */
public record ShopPage(
    UUID id,
    PageKind kind,
    int position,
    boolean inMenu,
    boolean inFooter,
    boolean published,
    boolean addressed,
    SortedMap<String, Text> texts) {

  public ShopPage {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * The page in one language.
   *
   * @param slug part of its address; empty until it is stored
   * @param markdown as the owner wrote it
   * @param starter the hash of the starter text that she took or compared it with
   */
  public record Text(String title, String slug, String markdown, Optional<String> starter) {

    /** The path within a market. */
    public String path() {
      return "/pages/" + slug;
    }
  }

  /** A page that is not stored yet: in the footer, where buyers look for such pages. */
  public static ShopPage unwritten(UUID id, PageKind kind) {
    return new ShopPage(id, kind, 0, false, true, false, false, new TreeMap<>());
  }

  /** The language in which a reader sees it: the own of the shop if a translation is missing. */
  public String languageFor(String language, String own) {
    return texts.containsKey(language) || texts.isEmpty()
        ? language
        : texts.containsKey(own) ? own : texts.firstKey();
  }

  /** The text in a language that it has. */
  public Text in(String language) {
    return Objects.requireNonNull(texts.get(language));
  }

  /** What a form carries to say what it showed. */
  public String hash() {
    return DigestUtils.sha256Hex("%s %s %s %s".formatted(inMenu, inFooter, published, texts))
        .substring(0, 16);
  }

  /** The page with other texts. */
  public ShopPage with(SortedMap<String, Text> newTexts) {
    return new ShopPage(id, kind, position, inMenu, inFooter, published, addressed, newTexts);
  }
}
