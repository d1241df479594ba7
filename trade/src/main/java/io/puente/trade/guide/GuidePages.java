package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The addresses of the guide's pages. Every site serves the same guide. Search engines index the
 * copy on the canonical host only.
 */
public final class GuidePages {

  private final Supplier<LandedCost> laws;
  private final GuideSites sites;
  private final PublicUrls urls;

  public GuidePages(Supplier<LandedCost> laws, GuideSites sites, PublicUrls urls) {
    this.laws = laws;
    this.sites = sites;
    this.urls = urls;
  }

  /** The canonical host. */
  public String host() {
    return sites.canonicalHost();
  }

  /** The address of every page in each language, Spanish first. */
  public List<Map<String, URI>> addresses() {
    List<Map<String, URI>> pages = new ArrayList<>();
    pages.add(addresses(""));
    List<Country> destinations =
        laws.get().destinations().stream().sorted(Comparator.comparing(Country::code)).toList();
    for (Country destination : destinations) {
      pages.add(addresses(GuideFrame.page(destination)));
      for (Country origin : Guide.EXPORTERS) {
        if (!origin.equals(destination)) {
          pages.add(addresses(GuideFrame.page(destination, origin)));
        }
      }
    }
    return pages;
  }

  /**
   * The address of a page in each language, Spanish first.
   *
   * @param page the path after the language; empty for the index
   */
  Map<String, URI> addresses(String page) {
    Map<String, URI> byLanguage = new LinkedHashMap<>();
    for (String language : Texts.LANGUAGES) {
      byLanguage.put(language, urls.of(host(), GuideFrame.path(language, page)));
    }
    return byLanguage;
  }
}
