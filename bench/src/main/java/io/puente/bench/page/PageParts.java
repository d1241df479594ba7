package io.puente.bench.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources that an HTML page of Puente makes a browser fetch. */
record PageParts(List<Tag> tags) {

  static PageParts of(String html) {
    return new PageParts(Tag.in(html));
  }

  /** Paths on the same server, without pictures. */
  List<String> own() {
    return fetched().filter(PageParts::isOwn).distinct().toList();
  }

  List<String> styleSheets() {
    return tags.stream()
        .filter(Tag::isStyleSheet)
        .map(tag -> tag.attribute("href"))
        .filter(PageParts::isOwn)
        .toList();
  }

  /** Addresses on other servers. */
  List<String> foreign() {
    Stream<String> pictures = pictures().map(tag -> tag.attribute("src"));
    return Stream.concat(fetched(), pictures)
        .filter(address -> !isOwn(address))
        .distinct()
        .toList();
  }

  int eagerPictures() {
    return (int) pictures().filter(tag -> !tag.isLazy()).count();
  }

  int lazyPictures() {
    return (int) pictures().filter(Tag::isLazy).count();
  }

  /** The theme of the page. */
  String theme() {
    return tags.stream()
        .map(tag -> tag.attribute("data-theme"))
        .filter(theme -> !theme.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<String> fetched() {
    return tags.stream().map(Tag::fetches).flatMap(Optional::stream);
  }

  private Stream<Tag> pictures() {
    return tags.stream().filter(Tag::isPicture);
  }

  static boolean isOwn(String address) {
    return address.startsWith("/") && !address.startsWith("//");
  }
}
