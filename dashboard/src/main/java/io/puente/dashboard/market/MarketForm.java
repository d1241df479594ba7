package io.puente.dashboard.market;

import io.puente.dashboard.DashboardVisit;
import io.puente.payments.money.PriceEnding;
import io.puente.payments.rate.ExchangeRate;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.shop.CountryDefaults;
import io.puente.shop.Market;
import io.puente.shop.MarketSetting;
import io.puente.shop.Shop;
import io.puente.storefront.product.Prices;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The settings of one country, as its form has them.
 *
 * @param languages of the country's pages
 * @param margin in per cent, as typed
 * @param ending such as {@code .99}; empty for prices as calculated
 */
record MarketForm(
    String country, List<String> languages, CurrencyUnit currency, String margin, String ending) {

  private static final BigDecimal LEAST_MARGIN = new BigDecimal(-90);
  private static final BigDecimal HIGHEST_MARGIN = new BigDecimal(500);
  private static final Money SAMPLE = Money.of(CurrencyUnit.USD, 30);
  private static final List<String> ENDINGS =
      List.of(".99", ".95", ".90", ".50", ".00", ".990", ".900", ".000");

  /** The stored settings, or what is usual in the country. */
  static MarketForm stored(DashboardVisit visit, String country) {
    Shop shop = visit.shop();
    List<Market> open = of(shop.markets(), country);
    List<Market> known = open.isEmpty() ? of(shop.closedMarkets(), country) : open;
    if (known.isEmpty()) {
      return new MarketForm(country, usualLanguages(visit, country), currency(country), "0", "");
    }
    Market first = known.getFirst();
    BigDecimal percent =
        first.margin().subtract(BigDecimal.ONE).movePointRight(2).stripTrailingZeros();
    return new MarketForm(
        country,
        known.stream().map(Market::language).toList(),
        first.currency(),
        visit.field(percent.scale() < 0 ? percent.setScale(0) : percent),
        first.ending().setting());
  }

  private static List<Market> of(List<Market> markets, String country) {
    return markets.stream().filter(market -> market.country().equals(country)).toList();
  }

  /** At home the shop's own language, abroad those of the country's buyers. */
  private static List<String> usualLanguages(DashboardVisit visit, String country) {
    Stream<String> spoken =
        country.equals(visit.shop().country())
            ? Stream.of(visit.shop().language())
            : CountryDefaults.of(country).stream()
                .flatMap(
                    usual ->
                        Stream.concat(
                            Stream.of(usual.language()), usual.otherLanguages().stream()));
    List<String> usual = spoken.toList();
    return usual.isEmpty() ? List.of("en") : usual;
  }

  private static CurrencyUnit currency(String country) {
    return CountryDefaults.of(country)
        .map(CountryDefaults::currency)
        .orElseGet(() -> CurrencyUnit.of(Locale.of("", country)));
  }

  /** What was sent; currencies and endings that are not offered stay as stored. */
  static MarketForm posted(Form form, MarketForm stored) {
    return new MarketForm(
        stored.country,
        Texts.LANGUAGES.stream().filter(language -> form.checked("language_" + language)).toList(),
        stored.currencies().stream()
            .filter(each -> each.getCode().equals(form.text("currency")))
            .findFirst()
            .orElse(stored.currency),
        form.text("margin"),
        stored.endings().contains(form.text("ending")) ? form.text("ending") : "");
  }

  /** The stored currency, the country's own, and dollars. */
  List<CurrencyUnit> currencies() {
    return Stream.of(currency, currency(country), CurrencyUnit.USD).distinct().toList();
  }

  /** The usual endings and the stored one. */
  private List<String> endings() {
    return Stream.concat(ENDINGS.stream(), Stream.of(ending))
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  /** What is wrong, by field. */
  Map<String, String> wrong(DashboardVisit visit, Prices prices) {
    Texts texts = visit.texts();
    Map<String, String> wrong = new TreeMap<>();
    if (languages.isEmpty()) {
      wrong.put("languages", texts.get("dashboard.markets.wrong.language"));
    }
    if (prices.rate(visit.shop().currency(), currency).isEmpty()) {
      wrong.put("currency", texts.get("dashboard.markets.wrong.rate", currency.getCode()));
    }
    if (factor().isEmpty()) {
      wrong.put("margin", texts.get("dashboard.markets.wrong.margin"));
    }
    if (!PriceEnding.parse(ending).fits(currency)) {
      wrong.put("ending", texts.get("dashboard.markets.wrong.ending", currency.getCode(), ending));
    }
    return wrong;
  }

  /** The factor of prices; empty if the percentage is none, or out of bounds. */
  private Optional<BigDecimal> factor() {
    String bare = margin.replace("%", "").strip().replace('\u2212', '-');
    boolean less = bare.startsWith("-");
    return DecimalInput.parse(less ? bare.substring(1) : bare)
        .map(percent -> less ? percent.negate() : percent)
        .filter(
            percent ->
                percent.compareTo(LEAST_MARGIN) >= 0 && percent.compareTo(HIGHEST_MARGIN) <= 0)
        .map(percent -> percent.movePointLeft(2).add(BigDecimal.ONE).stripTrailingZeros());
  }

  /** The settings of a form that has nothing wrong. */
  List<MarketSetting> settings() {
    return languages.stream()
        .map(
            language ->
                new MarketSetting(
                    code(language), currency.getCode(), factor().orElseThrow(), ending))
        .toList();
  }

  private String code(String language) {
    return (language + "-" + country).toLowerCase(Locale.ROOT);
  }

  /** The market of these settings, as if it were open; wrong ones are left out. */
  Market market() {
    PriceEnding asked = PriceEnding.parse(ending);
    String language = languages.isEmpty() ? Texts.LANGUAGES.getFirst() : languages.getFirst();
    return new Market(
        code(language),
        language,
        country,
        currency,
        factor().orElse(BigDecimal.ONE),
        asked.fits(currency) ? asked : PriceEnding.parse(""));
  }

  /** The endings to choose, each with the price of a piece. */
  List<MarketPage.Ending> endings(DashboardVisit visit, Prices prices, Optional<Money> piece) {
    List<MarketPage.Ending> all = new ArrayList<>();
    for (String each : Stream.concat(Stream.of(""), endings().stream()).toList()) {
      PriceEnding parsed = PriceEnding.parse(each);
      if (each.equals(ending) || currencies().stream().anyMatch(parsed::fits)) {
        all.add(
            new MarketPage.Ending(each, label(visit, prices, piece, each), each.equals(ending)));
      }
    }
    return all;
  }

  private String label(DashboardVisit visit, Prices prices, Optional<Money> piece, String setting) {
    PriceEnding parsed = PriceEnding.parse(setting);
    String key = setting.isEmpty() ? "dashboard.markets.ending.none" : "dashboard.markets.ending";
    Money price = piece.orElse(SAMPLE);
    Optional<ExchangeRate> rate = prices.rate(price.getCurrencyUnit(), currency);
    if (rate.isEmpty() || !parsed.fits(currency) || price.getCurrencyUnit().equals(currency)) {
      return visit.texts().get(key, setting);
    }
    Money shown =
        parsed.applyTo(
            rate.get().convert(price.toBigMoney()).multipliedBy(factor().orElse(BigDecimal.ONE)));
    return visit.texts().get(key + ".seen", visit.money(shown));
  }
}
