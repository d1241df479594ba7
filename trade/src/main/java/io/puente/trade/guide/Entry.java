package io.puente.trade.guide;

import io.puente.landedcost.Country;

/**
 * A line of a list of lanes.
 *
 * @param name the country at the other end
 * @param paid what the usual parcel pays
 */
record Entry(String name, String path, Paid paid) {

  /** The lane under the name of its one end or its other. */
  static Entry of(
      Guide guide, Country origin, Country destination, Country named, GuideWords words) {
    return new Entry(
        words.country(named),
        GuideFrame.path(words.language(), GuideFrame.page(destination, origin)),
        Paid.of(guide.usual(origin, destination), words));
  }
}
