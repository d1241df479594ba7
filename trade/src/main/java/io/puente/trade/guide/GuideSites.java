package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.util.Optional;

/** The sites whose hosts serve the guide. The application implements it. */
public interface GuideSites {

  /** The host whose copy of the guide search engines should index. */
  String canonicalHost();

  /** What is answered where a site shows nothing to this reader; empty where it does. */
  Optional<Answer> refusal(PageRequest request);

  /** The country of the requested site. The guide lists the lanes of this country first. */
  Country homeCountry(PageRequest request);
}
