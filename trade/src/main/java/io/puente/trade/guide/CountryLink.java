package io.puente.trade.guide;

import java.util.List;

/** A link to the page of a country. */
record CountryLink(String name, String path) {

  static List<CountryLink> destinations(Guide guide, GuideTexts texts) {
    return texts.sorted(guide.destinations()).stream()
        .map(
            country ->
                new CountryLink(
                    texts.country(country),
                    GuideFrame.path(texts.language(), GuideFrame.page(country))))
        .toList();
  }
}
