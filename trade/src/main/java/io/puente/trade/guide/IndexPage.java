package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.stream.Stream;

/** All lanes, by the country that a parcel leaves; the shop's own comes first and stands open. */
record IndexPage(
    String title,
    String description,
    GuideFrame guide,
    String sample,
    List<From> origins,
    List<Place> destinations)
    implements PageModel {

  /** A country that parcels leave, and where they go. */
  record From(String code, String name, boolean open, List<Entry> destinations) {}

  static IndexPage of(Guide guide, Country home, GuideWords words, GuideFrame frame) {
    Stream<Country> others =
        words.sorted(guide.origins(home)).stream().filter(origin -> !origin.equals(home));
    return new IndexPage(
        words.texts().get("guide.title"),
        words.texts().get("guide.description"),
        frame,
        words.usualSample(),
        Stream.concat(Stream.of(home), others)
            .map(origin -> from(guide, origin, origin.equals(home), words))
            .toList(),
        Place.destinations(guide, words));
  }

  private static From from(Guide guide, Country origin, boolean open, GuideWords words) {
    return new From(
        origin.code(),
        words.country(origin),
        open,
        words.sorted(guide.destinations()).stream()
            .filter(destination -> !destination.equals(origin))
            .map(destination -> Entry.of(guide, origin, destination, destination, words))
            .toList());
  }
}
