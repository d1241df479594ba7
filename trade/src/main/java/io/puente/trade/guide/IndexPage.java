package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.stream.Stream;

/** All lanes by origin. The home country of the site comes first and is unfolded. */
record IndexPage(
    String title,
    String description,
    GuideFrame guide,
    String sample,
    List<Origin> origins,
    List<CountryLink> destinations)
    implements PageModel {

  /** An origin with its destinations. */
  record Origin(String code, String name, boolean open, List<LaneLink> destinations) {}

  static IndexPage of(Guide guide, Country home, GuideTexts texts, GuideFrame frame) {
    Stream<Country> others =
        texts.sorted(guide.origins(home)).stream().filter(origin -> !origin.equals(home));
    return new IndexPage(
        texts.get("guide.title"),
        texts.get("guide.description"),
        frame,
        texts.usualSample(),
        Stream.concat(Stream.of(home), others)
            .map(origin -> from(guide, origin, origin.equals(home), texts))
            .toList(),
        CountryLink.destinations(guide, texts));
  }

  private static Origin from(Guide guide, Country origin, boolean open, GuideTexts texts) {
    return new Origin(
        origin.code(),
        texts.country(origin),
        open,
        texts.sorted(guide.destinations()).stream()
            .filter(destination -> !destination.equals(origin))
            .map(destination -> LaneLink.of(guide, origin, destination, destination, texts))
            .toList());
  }
}
