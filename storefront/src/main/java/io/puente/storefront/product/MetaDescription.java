package io.puente.storefront.product;

import java.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;

/** The text that search engines and shared links show below a page's title. */
public final class MetaDescription {

  /** Search engines cut what is longer. In characters. */
  private static final int LONGEST = 155;

  private MetaDescription() {}

  /** The beginning of a text with HTML tags; empty if it has no words. */
  public static String ofHtml(String html) {
    return ofText(Jsoup.parseBodyFragment(html).text());
  }

  /** The beginning of a text, cut after a whole word; empty if it has no words. */
  static String ofText(String text) {
    String oneLine = text.strip().replaceAll("\\s+", " ");
    if (oneLine.length() <= LONGEST) {
      return oneLine;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(oneLine);
    int end = words.preceding(LONGEST);
    return oneLine.substring(0, end <= 0 ? LONGEST - 1 : end).replaceAll("[\\s,;:]+$", "") + "…";
  }
}
