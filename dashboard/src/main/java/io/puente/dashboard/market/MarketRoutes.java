package io.puente.dashboard.market;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.MarketCost;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.dashboard.product.TypicalPieces.Piece;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.SellingChanges;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.product.Prices;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the countries that a shop sells to. */
public record MarketRoutes(
    Dashboard dashboard,
    Shops shops,
    SellingChanges changes,
    TypicalPieces pieces,
    Prices prices,
    Supplier<LandedCost> laws,
    Clock clock) {

  static final String PATH = "/dashboard/markets";

  private static final int MAX_TYPED_LENGTH = 20;

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, this::list);
    dashboard.page(web, PATH + "/:country", visit -> country(visit, this::show));
    dashboard.post(web, PATH + "/:country", visit -> country(visit, this::save));
    dashboard.post(web, PATH + "/:country/closing", visit -> country(visit, this::close));
  }

  @FunctionalInterface
  private interface CountryHandler {
    Answer answer(DashboardVisit visit, String country);
  }

  private Answer country(DashboardVisit visit, CountryHandler handler) {
    String country = visit.visit().pathParameter("country").toUpperCase(Locale.ROOT);
    return known(visit.shop()).contains(country)
        ? handler.answer(visit, country)
        : new Answer.Problem(404, "not-found");
  }

  /** Countries with rules of import, the shop's own, and those that it has sold to. */
  private List<String> known(Shop shop) {
    return Stream.of(
            laws.get().destinations().stream().map(Country::code),
            Stream.of(shop.country()),
            shop.allMarkets().map(Market::country))
        .flatMap(codes -> codes)
        .distinct()
        .toList();
  }

  static String path(String country) {
    return PATH + "/" + country.toLowerCase(Locale.ROOT);
  }

  private Answer list(DashboardVisit visit) {
    Shop shop = visit.shop();
    Optional<Piece> piece = pieces.of(shop, shop.firstMarket());
    List<String> open = shop.markets().stream().map(Market::country).distinct().toList();
    Collator collator = Collator.getInstance(visit.locale());
    return Answer.page(
        "dashboard/markets",
        new MarketsPage(
            visit.texts().get("dashboard.markets.title"),
            visit.layout("markets"),
            notice(visit),
            piece.map(Piece::title).orElse(""),
            open.stream().map(country -> item(visit, country, Optional.empty())).toList(),
            known(shop).stream()
                .filter(country -> !open.contains(country))
                .map(country -> item(visit, country, piece))
                .sorted(Comparator.comparing(MarketsPage.Country::name, collator))
                .toList()));
  }

  private static String notice(DashboardVisit visit) {
    return visit
        .visit()
        .queryParameter("closed")
        .filter(country -> country.matches("[A-Z]{2}"))
        .map(
            country -> visit.texts().get("dashboard.markets.closed", visit.countryAsPlace(country)))
        .orElse("");
  }

  /**
   * A country of the list.
   *
   * @param piece a typical one with the shop's own prices; empty for an open country, whose prices
   *     may be fixed
   */
  private MarketsPage.Country item(DashboardVisit visit, String country, Optional<Piece> piece) {
    MarketForm form = MarketForm.stored(visit, country);
    Market market = form.market();
    Optional<Piece> priced = piece.or(() -> pieces.of(visit.shop(), market));
    Optional<MarketCost> cost = priced.map(each -> pieces.cost(visit, market, each));
    String languages =
        form.languages().stream()
            .map(language -> Locale.of(language).getDisplayLanguage(visit.locale()))
            .collect(Collectors.joining(", "));
    return new MarketsPage.Country(
        path(country),
        visit.country(country),
        languages + " · " + form.currency().getCode(),
        cost.map(TypicalPieces::total).orElse(""),
        cost.map(each -> TypicalPieces.note(visit, each)).orElse(""),
        priced.map(each -> pieces.days(visit, market, each)).orElse(""),
        warning(visit, market, piece.isEmpty()));
  }

  private String warning(DashboardVisit visit, Market market, boolean open) {
    String lane = pieces.closedLane(visit, market, false);
    if (!lane.isEmpty()) {
      return lane;
    }
    return open && hasNoPostage(visit.shop(), market.country())
        ? visit.texts().get("dashboard.markets.no-postage")
        : "";
  }

  private static boolean hasNoPostage(Shop shop, String country) {
    return shop.shipping().heaviestTo(country).isEmpty();
  }

  private Answer show(DashboardVisit visit, String country) {
    boolean saved = visit.visit().queryParameter("saved").isPresent();
    String notice =
        saved && SellingChanges.isOpen(visit.shop(), country)
            ? visit.texts().get("dashboard.markets.saved", visit.country(country))
            : "";
    return page(visit, 200, MarketForm.stored(visit, country), notice, "", Map.of());
  }

  private Answer save(DashboardVisit visit, String country) {
    Form form = visit.visit().form();
    MarketForm typed = MarketForm.posted(form, MarketForm.stored(visit, country));
    Map<String, String> wrong = new TreeMap<>(typed.wrong(visit, prices));
    if (form.isLonger("margin", MAX_TYPED_LENGTH)) {
      wrong.put(
          "margin",
          visit
              .texts()
              .get(
                  "dashboard.too-long",
                  visit.texts().get("dashboard.markets.margin"),
                  MAX_TYPED_LENGTH));
    }
    if (!wrong.isEmpty()) {
      return page(visit, 422, typed, "", "", wrong);
    }
    if (form.checked("preview")) {
      return page(
          visit, 200, typed, visit.texts().get("dashboard.markets.calculated"), "", Map.of());
    }
    return switch (changes.open(
        visit.shop(),
        country,
        form.text("seen"),
        typed.settings(),
        visit.actor(),
        clock.instant())) {
      case DONE -> new Answer.Redirect(path(country) + "?saved=1");
      case CHANGED_MEANWHILE -> changed(visit, typed);
      case ONLY_COUNTRY -> throw new IllegalStateException("opening " + country);
    };
  }

  private Answer changed(DashboardVisit visit, MarketForm typed) {
    return page(visit, 409, typed, "", visit.texts().get("dashboard.markets.changed"), Map.of());
  }

  private Answer close(DashboardVisit visit, String country) {
    String seen = visit.visit().form().text("seen");
    return switch (changes.close(visit.shop(), country, seen, visit.actor(), clock.instant())) {
      case DONE -> new Answer.Redirect(PATH + "?closed=" + country);
      case CHANGED_MEANWHILE -> changed(visit, MarketForm.stored(visit, country));
      case ONLY_COUNTRY ->
          page(
              visit,
              409,
              MarketForm.stored(visit, country),
              "",
              visit.texts().get("dashboard.markets.only"),
              Map.of());
    };
  }

  private Answer page(
      DashboardVisit visit,
      int status,
      MarketForm form,
      String notice,
      String alarm,
      Map<String, String> wrong) {
    Shop now = shops.of(visit.tenant()).orElse(visit.shop());
    String country = form.country();
    Market market = form.market();
    Optional<Piece> piece = pieces.of(now, market);
    return new Answer.Page(
        status,
        "dashboard/country",
        new MarketPage(
            visit.country(country),
            visit.countryAsPlace(country),
            visit.layout("markets"),
            notice,
            alarm,
            path(country),
            Texts.LANGUAGES.stream()
                .map(
                    language ->
                        new MarketPage.Choice(
                            language,
                            Locale.of(language).getDisplayLanguage(visit.locale()),
                            form.languages().contains(language)))
                .toList(),
            form.currencies().stream()
                .map(
                    currency ->
                        new MarketPage.Choice(
                            currency.getCode(),
                            currency.toCurrency().getDisplayName(visit.locale())
                                + " ("
                                + currency.getCode()
                                + ")",
                            currency.equals(form.currency())))
                .toList(),
            form.margin(),
            form.endings(visit, prices, piece.map(each -> each.variant().price())),
            SellingChanges.seen(now, country),
            SellingChanges.isOpen(now, country),
            wrong,
            pieces.closedLane(visit, market, true),
            piece.map(Piece::title).orElse(""),
            piece.map(each -> pieces.cost(visit, market, each)).orElse(null),
            piece.filter(each -> each.isFixedIn(market)).isPresent(),
            piece.map(each -> pieces.days(visit, market, each)).orElse(""),
            hasNoPostage(now, country),
            "/dashboard/postage/new?country=" + country,
            new MarketPage.Fee(
                pieces.fees().of(now).map(fee -> visit.field(fee.percent())).orElse(""))));
  }
}
