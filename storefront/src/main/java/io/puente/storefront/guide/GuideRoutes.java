package io.puente.storefront.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.platform.text.Texts;
import io.puente.storefront.quote.KnownRates;
import io.puente.storefront.web.ShopWeb;
import io.puente.storefront.web.Visit;
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

  public GuideRoutes(Supplier<LandedCost> laws, KnownRates rates, GuidePages pages, Clock clock) {
    this.guide = new Guide(laws, rates, clock);
    this.pages = pages;
  }

  /** Where a lane's rules are told. */
  public static String path(String language, Country destination, Country origin) {
    return GuideFrame.path(language, GuideFrame.page(destination, origin));
  }

  public void mount(ShopWeb web) {
    web.page("/guide", visit -> new Answer.Redirect(GuideFrame.path(visit.texts().language(), "")));
    web.cached("/guide/:language", visit -> inItsLanguage(visit, this::index));
    web.cached("/guide/:language/:destination", visit -> inItsLanguage(visit, this::destination));
    web.cached("/guide/:language/:destination/:origin", visit -> inItsLanguage(visit, this::lane));
    web.page(
        "/guide/:language/:destination/:origin/parcel",
        visit -> inItsLanguage(visit, this::parcel));
  }

  private interface Reading {
    Answer answer(Visit visit, GuideWords words);
  }

  private static Answer inItsLanguage(Visit visit, Reading reading) {
    if (!Texts.LANGUAGES.contains(visit.pathParameter("language"))) {
      return Answer.notFound();
    }
    String path = visit.path().toLowerCase(Locale.ROOT);
    return path.equals(visit.path())
        ? reading.answer(visit, GuideWords.in(visit.texts()))
        : new Answer.Moved(path);
  }

  private Answer index(Visit visit, GuideWords words) {
    Country home = Country.of(visit.shop().country());
    GuideFrame frame = GuideFrame.around(visit, pages, "");
    return Answer.page("guide/index", IndexPage.of(guide, home, words, frame));
  }

  private Answer destination(Visit visit, GuideWords words) {
    Optional<Country> to = destinationOf(visit);
    if (to.isEmpty()) {
      return unknown(visit, words, visit.pathParameter("destination"));
    }
    Country home = Country.of(visit.shop().country());
    GuideFrame frame = GuideFrame.around(visit, pages, GuideFrame.page(to.get()));
    return Answer.page(
        "guide/destination", DestinationPage.of(guide, to.get(), home, words, frame));
  }

  private Answer lane(Visit visit, GuideWords words) {
    Optional<Country> to = destinationOf(visit);
    Optional<Country> from =
        country(visit.pathParameter("origin")).filter(one -> !to.equals(Optional.of(one)));
    if (to.isEmpty() || from.isEmpty()) {
      return unknown(visit, words, visit.pathParameter(to.isEmpty() ? "destination" : "origin"));
    }
    GuideFrame frame = GuideFrame.around(visit, pages, GuideFrame.page(to.get(), from.get()));
    return Answer.page("guide/lane", LanePage.of(guide, from.get(), to.get(), words, frame));
  }

  private Answer parcel(Visit visit, GuideWords words) {
    Optional<Country> to = destinationOf(visit);
    Optional<Country> from =
        country(visit.pathParameter("origin")).filter(one -> !to.equals(Optional.of(one)));
    if (to.isEmpty() || from.isEmpty()) {
      return unknown(visit, words, visit.pathParameter(to.isEmpty() ? "destination" : "origin"));
    }
    OwnParcel parcel = OwnParcel.read(visit, words.texts());
    GuideFrame frame = GuideFrame.around(visit, pages, GuideFrame.page(to.get(), from.get()));
    return new Answer.Page(
        parcel.wrong().isEmpty() ? 200 : 422,
        "guide/parcel",
        new ParcelReading(guide, parcel, from.get(), guide.law(to.get()), words).page(frame));
  }

  /** There is no such page, and here is what there is. */
  private Answer unknown(Visit visit, GuideWords words, String code) {
    return new Answer.Page(
        404,
        "guide/unknown",
        new UnknownPage(
            words.texts().get("guide.unknown.title"),
            words.texts().get("guide.unknown.text", country(code).map(words::country).orElse(code)),
            GuideFrame.around(visit, pages, ""),
            Place.destinations(guide, words)));
  }

  private Optional<Country> destinationOf(Visit visit) {
    return country(visit.pathParameter("destination")).filter(guide.destinations()::contains);
  }

  private static Optional<Country> country(String code) {
    try {
      return Optional.of(Country.of(code));
    } catch (InvalidFact none) {
      return Optional.empty();
    }
  }
}
