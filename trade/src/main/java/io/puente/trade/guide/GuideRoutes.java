package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.platform.text.Texts;
import io.puente.trade.quote.KnownRates;
import io.puente.web.Web;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The guide: {@code /guide/es} lists all lanes, {@code /guide/es/cl} is one destination, {@code
 * /guide/es/cl/mx} what a parcel from Mexico pays in Chile. The same for every reader of a
 * language.
 */
public final class GuideRoutes {

  private final Guide guide;
  private final GuidePages pages;
  private final GuideSites sites;

  public GuideRoutes(Supplier<LandedCost> laws, KnownRates rates, GuidePages pages, GuideSites sites, Clock clock) {
    this.guide = new Guide(laws, rates, clock);
    this.pages = pages;
    this.sites = sites;
  }

  /** Where a lane's rules are told. */
  public static String path(String language, Country destination, Country origin) {
    return GuideFrame.path(language, GuideFrame.page(destination, origin));
  }

  public void mount(Web web) {
    web.page("/guide", request -> new Answer.Redirect(GuideFrame.path(request.texts().language(), "")));
    web.cached("/guide/:language", request -> inItsLanguage(request, this::index));
    web.cached("/guide/:language/:destination", request -> inItsLanguage(request, this::destination));
    web.cached("/guide/:language/:destination/:origin", request -> inItsLanguage(request, this::lane));
    web.page(
        "/guide/:language/:destination/:origin/parcel",
        request -> inItsLanguage(request, this::parcel));
  }

  private interface Reading {
    Answer answer(PageRequest request, GuideWords words);
  }

  private static Answer inItsLanguage(PageRequest request, Reading reading) {
    if (!Texts.LANGUAGES.contains(request.pathParameter("language"))) {
      return Answer.notFound();
    }
    String path = request.path().toLowerCase(Locale.ROOT);
    return path.equals(request.path())
        ? reading.answer(request, GuideWords.in(request.texts()))
        : new Answer.Moved(path);
  }

  private Answer index(PageRequest request, GuideWords words) {
    Country home = sites.homeCountry(request);
    GuideFrame frame = GuideFrame.around(request, pages, "");
    return Answer.page("guide/index", IndexPage.of(guide, home, words, frame));
  }

  private Answer destination(PageRequest request, GuideWords words) {
    Optional<Country> to = destinationOf(request);
    if (to.isEmpty()) {
      return unknown(request, words, request.pathParameter("destination"));
    }
    Country home = sites.homeCountry(request);
    GuideFrame frame = GuideFrame.around(request, pages, GuideFrame.page(to.get()));
    return Answer.page(
        "guide/destination", DestinationPage.of(guide, to.get(), home, words, frame));
  }

  private Answer lane(PageRequest request, GuideWords words) {
    Optional<Country> to = destinationOf(request);
    Optional<Country> from =
        country(request.pathParameter("origin")).filter(one -> !to.equals(Optional.of(one)));
    if (to.isEmpty() || from.isEmpty()) {
      return unknown(request, words, request.pathParameter(to.isEmpty() ? "destination" : "origin"));
    }
    GuideFrame frame = GuideFrame.around(request, pages, GuideFrame.page(to.get(), from.get()));
    return Answer.page("guide/lane", LanePage.of(guide, from.get(), to.get(), words, frame));
  }

  private Answer parcel(PageRequest request, GuideWords words) {
    Optional<Country> to = destinationOf(request);
    Optional<Country> from =
        country(request.pathParameter("origin")).filter(one -> !to.equals(Optional.of(one)));
    if (to.isEmpty() || from.isEmpty()) {
      return unknown(request, words, request.pathParameter(to.isEmpty() ? "destination" : "origin"));
    }
    OwnParcel parcel = OwnParcel.read(request, words.texts());
    GuideFrame frame = GuideFrame.around(request, pages, GuideFrame.page(to.get(), from.get()));
    return new Answer.Page(
        parcel.wrong().isEmpty() ? 200 : 422,
        "guide/parcel",
        new ParcelReading(guide, parcel, from.get(), guide.law(to.get()), words).page(frame));
  }

  /** There is no such page, and here is what there is. */
  private Answer unknown(PageRequest request, GuideWords words, String code) {
    return new Answer.Page(
        404,
        "guide/unknown",
        new UnknownPage(
            words.texts().get("guide.unknown.title"),
            words.texts().get("guide.unknown.text", country(code).map(words::country).orElse(code)),
            GuideFrame.around(request, pages, ""),
            Place.destinations(guide, words)));
  }

  private Optional<Country> destinationOf(PageRequest request) {
    return country(request.pathParameter("destination")).filter(guide.destinations()::contains);
  }

  private static Optional<Country> country(String code) {
    try {
      return Optional.of(Country.of(code));
    } catch (InvalidFact none) {
      return Optional.empty();
    }
  }
}
