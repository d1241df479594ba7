package io.puente.trade.guide;

import io.puente.web.page.PageModel;
import java.util.List;

/** There are no rules for what was asked, and here is what there is. */
record UnknownPage(String title, String text, GuideFrame guide, List<Place> destinations)
    implements PageModel {}
