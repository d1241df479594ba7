package io.puente.server.sitemap;

import io.puente.server.testing.Buyer;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A search engine on the host of one shop. It reads robots.txt and sitemaps and follows them. */
record Crawler(Buyer browser) {

  private static final Pattern ALTERNATE =
      Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"");

  /** A page of a sitemap, with the addresses of its other languages and countries. */
  record Found(String address, Map<String, String> alternates) {}

  /** The sitemaps that robots.txt leads to, those of an index in its place. */
  List<String> sitemaps() {
    String index =
        browser.get("/robots.txt").find("(?m)^Sitemap: (\\S+)$").map(Crawler::path).orElseThrow();
    return locations(document(index));
  }

  List<Found> pages(String sitemap) {
    List<Found> pages = new ArrayList<>();
    for (Element url : elements(document(path(sitemap)).getDocumentElement(), "url")) {
      Map<String, String> alternates = new TreeMap<>();
      for (Element link : elements(url, "xhtml:link")) {
        alternates.put(link.getAttribute("hreflang"), link.getAttribute("href"));
      }
      pages.add(new Found(elements(url, "loc").getFirst().getTextContent(), alternates));
    }
    return pages;
  }

  Buyer.Page read(String address) {
    return browser.get(path(address));
  }

  /** What a page says itself of its other languages and countries. */
  static Map<String, String> alternates(Buyer.Page page) {
    Map<String, String> alternates = new TreeMap<>();
    for (MatchResult link : ALTERNATE.matcher(page.text()).results().toList()) {
      alternates.put(link.group(1), link.group(2));
    }
    return alternates;
  }

  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static List<String> locations(Document document) {
    return elements(document.getDocumentElement(), "loc").stream()
        .map(Element::getTextContent)
        .toList();
  }

  private Document document(String path) {
    Buyer.Page answer = browser.get(path);
    if (answer.status() != 200) {
      throw new AssertionError(path + " answers " + answer.status());
    }
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(answer.text())));
    } catch (Exception e) {
      throw new AssertionError(path + " is no XML", e);
    }
  }

  private static List<Element> elements(Element in, String name) {
    var found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
