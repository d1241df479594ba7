package io.puente.storefront.editing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Descriptions as people type them: a blank line begins a paragraph, a hyphen begins an item of a
 * list.
 */
public final class PlainDescription {

  private static final String ITEM = "- ";

  private PlainDescription() {}

  /** The text of a stored description. */
  public static String of(String html) {
    StringBuilder text = new StringBuilder();
    append(text, Jsoup.parseBodyFragment(html).body());
    return text.toString()
        .replaceAll("[ \\t]*\n[ \\t]*", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static void append(StringBuilder text, Node node) {
    switch (node) {
      case TextNode words -> text.append(words.getWholeText().replaceAll("\\s+", " "));
      case Element br when br.normalName().equals("br") -> text.append('\n');
      case Element item when item.normalName().equals("li") -> {
        text.append('\n').append(ITEM);
        item.childNodes().forEach(child -> append(text, child));
      }
      case Element block when block.isBlock() -> {
        text.append("\n\n");
        block.childNodes().forEach(child -> append(text, child));
        text.append("\n\n");
      }
      default -> node.childNodes().forEach(child -> append(text, child));
    }
  }

  /** What is stored of a text: paragraphs and lists, nothing else. */
  public static String html(String text) {
    StringBuilder html = new StringBuilder();
    for (String block : text.strip().split("\\n\\s*\\n", -1)) {
      if (!block.isBlank()) {
        appendBlock(html, block.lines().toList());
      }
    }
    return html.toString();
  }

  private static void appendBlock(StringBuilder html, List<String> lines) {
    List<String> run = new ArrayList<>();
    for (String line : lines) {
      if (!run.isEmpty() && isItem(line) != isItem(run.getFirst())) {
        appendRun(html, run);
        run.clear();
      }
      run.add(line);
    }
    appendRun(html, run);
  }

  private static void appendRun(StringBuilder html, List<String> run) {
    if (isItem(run.getFirst())) {
      html.append("<ul>");
      run.forEach(
          line ->
              html.append("<li>")
                  .append(escaped(line.strip().substring(ITEM.length())))
                  .append("</li>"));
      html.append("</ul>");
    } else {
      html.append("<p>")
          .append(String.join("<br>", run.stream().map(PlainDescription::escaped).toList()))
          .append("</p>");
    }
  }

  private static boolean isItem(String line) {
    return line.strip().startsWith(ITEM);
  }

  private static String escaped(String text) {
    return Entities.escape(text.strip());
  }
}
