package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.page.PageModel;
import java.util.List;

/** What a parcel pays in one destination, by origin. */
record DestinationPage(
    String title,
    String description,
    GuideFrame guide,
    String name,
    Review review,
    String sample,
    List<LaneLink> origins)
    implements PageModel {

  static DestinationPage of(
      Guide guide, Country destination, Country home, GuideTexts texts, GuideFrame frame) {
    String name = texts.country(destination);
    return new DestinationPage(
        texts.get("guide.destination.title", name),
        texts.get("guide.destination.description", name),
        frame,
        name,
        Review.of(guide.law(destination), texts),
        texts.usualSample(),
        texts.sorted(guide.origins(home)).stream()
            .filter(origin -> !origin.equals(destination))
            .map(origin -> LaneLink.of(guide, origin, destination, origin, texts))
            .toList());
  }
}
