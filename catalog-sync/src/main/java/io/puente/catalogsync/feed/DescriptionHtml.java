package io.puente.catalogsync.feed;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A description with sanitized HTML: formatting of text, without scripts, external content and
 * styles.
 *
 * @param cleaned true if anything but styling was removed
 */
record DescriptionHtml(String html, boolean cleaned) {

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "ul",
              "ol",
              "li",
              "strong",
              "b",
              "em",
              "i",
              "u",
              "s",
              "sub",
              "sup",
              "small",
              "blockquote",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "hr",
              "div",
              "span",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("colspan", "rowspan")
          .onElements("th", "td")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelsOnLinks("nofollow", "noopener")
          .toFactory();

  /** Editors add these to nearly every element; their removal is not reported. */
  private static boolean isStyling(String attribute) {
    return switch (attribute) {
      case "style", "class", "id", "dir", "lang", "align", "target", "rel", "title" -> true;
      default -> attribute.startsWith("data-") || attribute.startsWith("aria-");
    };
  }

  static DescriptionHtml of(String text) {
    AtomicBoolean cleaned = new AtomicBoolean();
    String html = POLICY.sanitize(text, new RemovalListener(), cleaned);
    return new DescriptionHtml(html, cleaned.get());
  }

  private static final class RemovalListener implements HtmlChangeListener<AtomicBoolean> {

    @Override
    public void discardedTag(@Nullable AtomicBoolean cleaned, String element) {
      if (cleaned != null) {
        cleaned.set(true);
      }
    }

    @Override
    public void discardedAttributes(
        @Nullable AtomicBoolean cleaned, String element, String... attributes) {
      for (String attribute : attributes) {
        if (cleaned != null && !isStyling(attribute)) {
          cleaned.set(true);
        }
      }
    }
  }
}
