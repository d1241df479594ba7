package io.puente.storefront.guide;

import io.puente.storefront.web.Shown;
import java.util.List;

/** There are no rules for what was asked, and here is what there is. */
record UnknownPage(String title, String text, GuideFrame guide, List<Place> destinations)
    implements Shown {}
