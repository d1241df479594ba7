package io.puente.dashboard;

import io.puente.dashboard.account.Account;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.database.Tenant;
import io.puente.platform.text.Texts;
import io.puente.storefront.audit.Actor;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.web.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** A request with a session, and the formats of the account's language. */
public record DashboardVisit(Visit visit, Account account) {

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

  /** Day and time in UTC, with the name of the zone. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale())
            .format(instant.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  /** The day, for things without a time such as an exchange rate. */
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale())
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale());
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
                        visit.path() + "?language=" + language,
                        language.equals(account.language())))
            .toList();
    return new DashboardLayout(section, account.name(), account.email(), languages);
  }
}
