package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.platform.text.Texts;
import io.puente.trade.quote.KnownRates;
import io.puente.web.Web;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The guide: {@code /guide/es} lists all lanes, {@code /guide/es/cl} is one destination, {@code
 * /guide/es/cl/mx} says what a parcel from Mexico pays in Chile. A page is the same for every
 * reader of its language.
 */
public final class GuideRoutes {

  private final Guide guide;
  private final GuidePages pages;
  private final GuideSites sites;

  public GuideRoutes(
      Supplier<LandedCost> laws,
      KnownRates rates,
      GuidePages pages,
      GuideSites sites,
      Clock clock) {
    this.guide = new Guide(laws, rates, clock);
    this.pages = pages;
    this.sites = sites;
  }

  /** The path of the page with all rules of a lane. */
  public static String path(String language, Country destination, Country origin) {
    return GuideFrame.path(language, GuideFrame.page(destination, origin));
  }

  public void mount(Web web) {
    web.page(
        "/guide",
        request ->
            sites
                .refusal(request)
                .orElseGet(
                    () -> new Answer.Redirect(GuideFrame.path(request.texts().language(), ""))));
    web.cached("/guide/:language", request -> inItsLanguage(request, this::index));
    web.cached(
        "/guide/:language/:destination", request -> inItsLanguage(request, this::destination));
    web.cached(
        "/guide/:language/:destination/:origin", request -> inItsLanguage(request, this::lane));
    web.page(
        "/guide/:language/:destination/:origin/parcel",
        request -> inItsLanguage(request, this::parcel));
  }

  private interface GuideHandler {
    Answer answer(PageRequest request, GuideTexts texts);
  }

  private Answer inItsLanguage(PageRequest request, GuideHandler handler) {
    return sites.refusal(request).orElseGet(() -> inOneLanguage(request, handler));
  }

  private static Answer inOneLanguage(PageRequest request, GuideHandler handler) {
    if (!Texts.LANGUAGES.contains(request.pathParameter("language"))) {
      return Answer.notFound();
    }
    String path = request.path().toLowerCase(Locale.ROOT);
    return path.equals(request.path())
        ? handler.answer(request, GuideTexts.in(request.texts()))
        : new Answer.Moved(path);
  }

  private Answer index(PageRequest request, GuideTexts texts) {
    Country home = sites.homeCountry(request);
    GuideFrame frame = GuideFrame.around(request, pages, "");
    Duration untilALawChanges =
        guide.destinations().stream()
            .map(guide::restOfDay)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return Answer.page("guide/index", IndexPage.of(guide, home, texts, frame))
        .freshFor(untilALawChanges);
  }

  private Answer destination(PageRequest request, GuideTexts texts) {
    Optional<Country> to = destinationOf(request);
    if (to.isEmpty()) {
      return unknown(request, texts, request.pathParameter("destination"));
    }
    Country home = sites.homeCountry(request);
    GuideFrame frame = GuideFrame.around(request, pages, GuideFrame.page(to.get()));
    Duration restOfDay = guide.restOfDay(to.get());
    return Answer.page("guide/destination", DestinationPage.of(guide, to.get(), home, texts, frame))
        .freshFor(restOfDay);
  }

  private Answer lane(PageRequest request, GuideTexts texts) {
    Optional<Country> to = destinationOf(request);
    Optional<Country> from = originOf(request, to);
    if (to.isEmpty() || from.isEmpty()) {
      return unknown(
          request, texts, request.pathParameter(to.isEmpty() ? "destination" : "origin"));
    }
    GuideFrame frame = GuideFrame.around(request, pages, GuideFrame.page(to.get(), from.get()));
    Duration restOfDay = guide.restOfDay(to.get());
    return Answer.page("guide/lane", LanePage.of(guide, from.get(), to.get(), texts, frame))
        .freshFor(restOfDay);
  }

  private Answer parcel(PageRequest request, GuideTexts texts) {
    Optional<Country> to = destinationOf(request);
    Optional<Country> from = originOf(request, to);
    if (to.isEmpty() || from.isEmpty()) {
      return unknown(
          request, texts, request.pathParameter(to.isEmpty() ? "destination" : "origin"));
    }
    ParcelForm parcel = ParcelForm.read(request, texts);
    GuideFrame frame = GuideFrame.around(request, pages, GuideFrame.page(to.get(), from.get()));
    return new Answer.Page(
        parcel.errors().isEmpty() ? 200 : 422,
        "guide/parcel",
        new ParcelView(guide, parcel, from.get(), guide.law(to.get()), texts).page(frame));
  }

  /** Answers 404, with links to the pages that exist. */
  private Answer unknown(PageRequest request, GuideTexts texts, String code) {
    return new Answer.Page(
        404,
        "guide/unknown",
        new UnknownPage(
            texts.get("guide.unknown.title"),
            texts.get("guide.unknown.text", country(code).map(texts::country).orElse(code)),
            GuideFrame.around(request, pages, ""),
            CountryLink.destinations(guide, texts)));
  }

  /** The page for a country or a lane without rules. */
  record UnknownPage(String title, String text, GuideFrame guide, List<CountryLink> destinations)
      implements PageModel {}

  private Optional<Country> destinationOf(PageRequest request) {
    return country(request.pathParameter("destination")).filter(guide.destinations()::contains);
  }

  /** The origin, unless it is the destination. */
  private static Optional<Country> originOf(PageRequest request, Optional<Country> destination) {
    return country(request.pathParameter("origin"))
        .filter(origin -> !destination.equals(Optional.of(origin)));
  }

  private static Optional<Country> country(String code) {
    try {
      return Optional.of(Country.of(code));
    } catch (InvalidFact none) {
      return Optional.empty();
    }
  }
}
