package io.puente.platform.text;

import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Texts that people write in Markdown (CommonMark 0.31): headings, lists, bold words, links. HTML
 * in them is shown as it was typed, and a line break is one.
 */
public final class Markdown {

  /** Blocks within blocks, and marks within marks. Nobody writes so many; each costs stack. */
  private static final int DEEPEST = 40;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST / 2).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();

  private Markdown() {}

  /** What is shown of a text. One that is nested beyond reason is shown as it was typed. */
  public static SafeHtml html(String text) {
    Node parsed = PARSER.parse(text);
    return SafeHtml.of(RENDERER.render(isDeep(parsed) ? asTyped(text) : parsed));
  }

  private static boolean isDeep(Node root) {
    int depth = 0;
    Node node = root;
    while (node != null && depth <= DEEPEST) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node != null && node != root && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == null || node == root ? null : node.getNext();
    }
    return depth > DEEPEST;
  }

  private static Node asTyped(String text) {
    Node document = new Document();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              Node paragraph = new Paragraph();
              paragraph.appendChild(new Text(line));
              document.appendChild(paragraph);
            });
    return document;
  }
}
