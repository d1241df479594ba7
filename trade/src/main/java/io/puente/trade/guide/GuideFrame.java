package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.platform.text.Texts;
import io.puente.web.request.PageRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The layout around every page of the guide.
 *
 * @param index the path of the index page in this page's language
 * @param address the canonical URL of this page
 * @param languages the same page in each language, Spanish first
 */
record GuideFrame(String index, String address, List<Language> languages) {

  /** A link to the same page in a language. The name is in that language. */
  record Language(String code, String name, String path, String address, boolean current) {}

  /**
   * The layout of a page.
   *
   * @param page the path after the language; empty for the index
   */
  static GuideFrame around(PageRequest request, GuidePages pages, String page) {
    String here = request.texts().language();
    Map<String, URI> addresses = pages.addresses(page);
    List<Language> languages =
        Texts.LANGUAGES.stream()
            .map(
                code ->
                    new Language(
                        code,
                        Locale.of(code).getDisplayLanguage(Locale.of(code)),
                        path(code, page),
                        String.valueOf(addresses.get(code)),
                        code.equals(here)))
            .toList();
    return new GuideFrame(path(here, ""), String.valueOf(addresses.get(here)), languages);
  }

  static String path(String language, String page) {
    return "/guide/" + language + page;
  }

  /** The page of a destination. The lanes into the destination are its sub-pages. */
  static String page(Country destination) {
    return "/" + destination.code().toLowerCase(Locale.ROOT);
  }

  static String page(Country destination, Country origin) {
    return page(destination) + page(origin);
  }
}
