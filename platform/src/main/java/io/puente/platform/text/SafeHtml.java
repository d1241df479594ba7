package io.puente.platform.text;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Sanitized HTML: formatting of text, without scripts, external content and styles.
 *
 * @param cleaned true if anything but styling was removed
 */
public record SafeHtml(String html, boolean cleaned) {

  /** Elements that begin a line of their own. As a div, their words stay apart. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "center",
          "dd",
          "details",
          "dir",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "hgroup",
          "legend",
          "main",
          "menu",
          "nav",
          "pre",
          "section",
          "summary");

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
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "a")
          // The page has one h1, its title.
          .allowElements((element, attributes) -> "h2", "h1")
          .allowElements((element, attributes) -> "div", BLOCKS.toArray(String[]::new))
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

  /** What is safe of a text that has HTML in it. */
  public static SafeHtml of(String text) {
    AtomicBoolean cleaned = new AtomicBoolean();
    String html = POLICY.sanitize(text, new RemovalListener(), cleaned);
    return new SafeHtml(html, cleaned.get());
  }

  /** A text with the letters that its entities stand for (HTML 13.5). */
  public static String decoded(String text) {
    return Encoding.decodeHtml(text, false);
  }

  private static final class RemovalListener implements HtmlChangeListener<AtomicBoolean> {

    @Override
    public void discardedTag(@Nullable AtomicBoolean cleaned, String element) {
      boolean renamed = element.equals("h1") || BLOCKS.contains(element);
      if (cleaned != null && !renamed) {
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
