package io.puente.storefront.sitemap;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes addresses as the protocol of sitemaps.org wants them, version 0.9. */
final class Sitemap {

  static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
  static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

  private Sitemap() {}

  /** A list of further sitemaps. */
  static byte[] index(List<URI> sitemaps) {
    return document(
        "sitemapindex",
        xml -> {
          for (URI sitemap : sitemaps) {
            xml.writeStartElement("sitemap");
            location(xml, sitemap);
            xml.writeEndElement();
          }
        });
  }

  /**
   * Pages, each with all its languages.
   *
   * @param codes the languages, or languages and countries, whose addresses are listed themselves
   * @param pages the addresses of each page by language, or by language and country
   */
  static byte[] pages(List<String> codes, List<Map<String, URI>> pages) {
    return document(
        "urlset",
        xml -> {
          for (Map<String, URI> page : pages) {
            for (String code : codes) {
              URI address = page.get(code);
              if (address != null) {
                page(xml, address, page);
              }
            }
          }
        });
  }

  private static void page(XMLStreamWriter xml, URI address, Map<String, URI> everywhere)
      throws XMLStreamException {
    xml.writeStartElement("url");
    location(xml, address);
    for (Map.Entry<String, URI> other : everywhere.entrySet()) {
      xml.writeEmptyElement("xhtml", "link", XHTML);
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("hreflang", other.getKey());
      xml.writeAttribute("href", other.getValue().toString());
    }
    xml.writeEndElement();
  }

  private static void location(XMLStreamWriter xml, URI address) throws XMLStreamException {
    xml.writeStartElement("loc");
    xml.writeCharacters(address.toASCIIString());
    xml.writeEndElement();
  }

  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static byte[] document(String root, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(PROTOCOL);
      xml.writeNamespace("xhtml", XHTML);
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a sitemap could not be written", e);
    }
    return bytes.toByteArray();
  }
}
