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
 * Where the guide's pages are. It says the same on the host of every shop; to search engines, it is
 * the one on the host of the shop that opened first.
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

  /** The host whose pages search engines are to keep. */
  public String host() {
    return sites.canonicalHost();
  }

  /** Every page with its address in each language, Spanish first. */
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
   * A page's address in each language, Spanish first.
   *
   * @param page its path after the language, empty for the first
   */
  Map<String, URI> addresses(String page) {
    Map<String, URI> byLanguage = new LinkedHashMap<>();
    for (String language : Texts.LANGUAGES) {
      byLanguage.put(language, urls.of(host(), GuideFrame.path(language, page)));
    }
    return byLanguage;
  }
}
