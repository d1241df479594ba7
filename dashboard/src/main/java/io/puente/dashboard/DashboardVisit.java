package io.puente.dashboard;

import io.puente.dashboard.account.Account;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.database.Tenant;
import io.puente.platform.text.CountryNames;
import io.puente.platform.text.DecimalText;
import io.puente.platform.text.Texts;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.audit.Actor;
import io.puente.shop.web.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/**
 * A request with a session, and the formats of the account's language.
 *
 * @param page the path of the page that is shown, also where a form was posted to another one
 */
public record DashboardVisit(Visit visit, Account account, String page) {

  public Shop shop() {
    return visit.shop();
  }

  public Tenant tenant() {
    return visit.shop().tenant();
  }

  public Texts texts() {
    return visit.texts();
  }

  public Locale locale() {
    return Locale.of(account.language(), visit.shop().country());
  }

  public Actor actor() {
    return new Actor(account.id(), account.name(), visit.client().address());
  }

  public String money(Money money) {
    return MoneyFormat.of(locale()).format(money);
  }

  /** With the currency's code where its sign is a bare one, {@code $105.00 MXN}. */
  public String moneyWithCode(Money money) {
    String written = money(money);
    return written.chars().anyMatch(Character::isLetter)
        ? written
        : written + " " + money.getCurrencyUnit().getCode();
  }

  public String number(BigDecimal number) {
    return DecimalText.of(number, locale());
  }

  /** The number as the value of a field. */
  public String field(BigDecimal number) {
    return DecimalText.ofField(number, locale());
  }

  /** Day and time where the shop is, with the offset from UTC. */
  public String moment(Instant instant) {
    return new DateTimeFormatterBuilder()
        .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .appendLiteral(' ')
        .appendLocalizedOffset(TextStyle.SHORT)
        .toFormatter(locale())
        .format(instant.atZone(shop().timeZone()));
  }

  /** The day where the shop is. */
  public String day(Instant instant) {
    return day(shop().day(instant));
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /**
   * A day of the data, as people write it.
   *
   * @param isoDate such as {@code 2026-11-23}
   */
  public String day(String isoDate) {
    return day(LocalDate.parse(isoDate));
  }

  /** A country as the place of something, such as {@code no México}. */
  public String countryAsPlace(String code) {
    return CountryNames.asPlace(code, locale());
  }

  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale());
  }

  /**
   * The name of a field of a shipping document. The boxes of a certificate are in words already.
   */
  public String paperField(String field) {
    String key = "dashboard.papers.field." + field.replace(' ', '-');
    return texts().has(key) ? texts().get(key) : field;
  }

  /** How long ago, in the largest unit that is not zero. */
  public String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return texts().get("dashboard.age.now");
    }
    if (age.toHours() < 1) {
      return texts().count("dashboard.age.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? texts().count("dashboard.age.hours", age.toHours())
        : texts().count("dashboard.age.days", age.toDays());
  }

  public DashboardLayout layout(String section) {
    List<DashboardLayout.Language> languages =
        Texts.LANGUAGES.stream()
            .map(
                language ->
                    new DashboardLayout.Language(
                        language,
                        Locale.of(language).getDisplayLanguage(Locale.of(language)),
                        language.equals(account.language())))
            .toList();
    ShopState state = shop().state();
    String suspendedFor = state instanceof ShopState.Suspended(String reason) ? reason : "";
    return new DashboardLayout(
        section, page, account.name(), account.email(), languages, standing(state), suspendedFor);
  }

  private static String standing(ShopState state) {
    return switch (state) {
      case ShopState.Suspended suspended -> "suspended";
      case ShopState.Closed closed -> "closed";
      case ShopState.Unconfirmed none -> "";
      case ShopState.Preparation none -> "";
      case ShopState.Published published -> "";
    };
  }
}
