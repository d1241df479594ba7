package io.puente.trade.guide;

import java.util.List;

/** A country with a page of its own. */
record Place(String name, String path) {

  static List<Place> destinations(Guide guide, GuideWords words) {
    return words.sorted(guide.destinations()).stream()
        .map(
            country ->
                new Place(
                    words.country(country),
                    GuideFrame.path(words.language(), GuideFrame.page(country))))
        .toList();
  }
}
