package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.request.PageRequest;

/** The sites whose hosts serve the guide. The application implements it. */
public interface GuideSites {

  /** The host whose copy of the guide search engines should index. */
  String canonicalHost();

  /** The country of the requested site. The guide lists the lanes of this country first. */
  Country homeCountry(PageRequest request);
}
