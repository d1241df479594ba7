package io.puente.catalogsync.feed;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A description with the HTML a text needs and nothing that runs, loads or lays itself over the
 * page.
 *
 * @param cleaned true if something had to be taken out
 */
record DescriptionHtml(String html, boolean cleaned) {

  private static final PolicyFactory WRITING =
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

  /** Editors leave these on nearly every element; to lose them is nothing to speak of. */
  private static boolean isLook(String attribute) {
    return switch (attribute) {
      case "style", "class", "id", "dir", "lang", "align", "target", "rel", "title" -> true;
      default -> attribute.startsWith("data-") || attribute.startsWith("aria-");
    };
  }

  static DescriptionHtml of(String written) {
    AtomicBoolean cleaned = new AtomicBoolean();
    String html = WRITING.sanitize(written, new Watch(), cleaned);
    return new DescriptionHtml(html, cleaned.get());
  }

  private static final class Watch implements HtmlChangeListener<AtomicBoolean> {

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
        if (cleaned != null && !isLook(attribute)) {
          cleaned.set(true);
        }
      }
    }
  }
}
