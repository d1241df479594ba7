package io.puente.trade.guide;

import io.puente.landedcost.Country;

/**
 * A link to a lane, in a list of lanes.
 *
 * @param name the country at the other end
 * @param cost what the usual sample parcel pays
 */
record LaneLink(String name, String path, ImportCost cost) {

  /** The link under the name of one of the two countries. */
  static LaneLink of(
      Guide guide, Country origin, Country destination, Country named, GuideTexts texts) {
    return new LaneLink(
        texts.country(named),
        GuideFrame.path(texts.language(), GuideFrame.page(destination, origin)),
        ImportCost.of(guide.usual(origin, destination), texts));
  }
}
