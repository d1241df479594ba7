package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.page.PageModel;
import java.util.List;

/** One destination: what a parcel pays there, by where it comes from. */
record DestinationPage(
    String title,
    String description,
    GuideFrame guide,
    String name,
    Review review,
    String sample,
    List<Entry> origins)
    implements PageModel {

  static DestinationPage of(
      Guide guide, Country destination, Country home, GuideWords words, GuideFrame frame) {
    String name = words.country(destination);
    return new DestinationPage(
        words.texts().get("guide.destination.title", name),
        words.texts().get("guide.destination.description", name),
        frame,
        name,
        Review.of(guide.law(destination), words),
        words.usualSample(),
        words.sorted(guide.origins(home)).stream()
            .filter(origin -> !origin.equals(destination))
            .map(origin -> Entry.of(guide, origin, destination, origin, words))
            .toList());
  }
}
