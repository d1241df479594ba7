package io.puente.dashboard;

import io.puente.shop.Shops;
import io.puente.shop.TimeZones;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/** The page of the shop's settings. */
public record SettingsRoutes(Dashboard dashboard, Shops shops, Clock clock) {

  private static final String PATH = "/dashboard/settings";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> page(visit, 200, visit.shop().timeZone(), "", ""));
    dashboard.post(web, PATH + "/time-zone", this::setTimeZone);
    dashboard.post(web, PATH + "/listing", this::setListed);
  }

  private Answer setTimeZone(DashboardVisit visit) {
    Optional<ZoneId> chosen = TimeZones.named(visit.visit().form().text("time_zone"));
    if (chosen.isEmpty()) {
      String wrong = visit.texts().get("dashboard.settings.unknown-time-zone");
      return page(visit, 422, visit.shop().timeZone(), "", wrong);
    }
    shops.setTimeZone(visit.shop(), chosen.get(), visit.actor(), clock.instant());
    String notice = visit.texts().get("dashboard.settings.saved", time(visit, chosen.get()));
    return page(visit, 200, chosen.get(), notice, "");
  }

  private Answer setListed(DashboardVisit visit) {
    boolean listed = visit.visit().form().checked("listed");
    if (listed != visit.shop().listed()) {
      shops.setListed(visit.shop(), listed, visit.actor(), clock.instant());
    }
    String done = listed ? "dashboard.settings.is-listed" : "dashboard.settings.is-unlisted";
    String notice = visit.texts().get(done, shops.site());
    return page(visit, 200, visit.shop().timeZone(), notice, "");
  }

  private Answer page(
      DashboardVisit visit, int status, ZoneId timeZone, String notice, String wrong) {
    Instant now = clock.instant();
    return new Answer.Page(
        status,
        "dashboard/settings",
        new SettingsPage(
            visit.texts().get("dashboard.settings.title"),
            visit.layout("settings"),
            notice,
            wrong,
            shops.of(visit.tenant()).orElse(visit.shop()).listed(),
            shops.site(),
            TimeZones.fromWestToEast(now).stream()
                .map(
                    zone ->
                        new SettingsPage.TimeZone(
                            zone.getId(),
                            "%s · %s".formatted(place(visit, zone), time(visit, zone)),
                            zone.equals(timeZone)))
                .toList()));
  }

  /** The place in the owner's language, or else its name in the time zone database. */
  private static String place(DashboardVisit visit, ZoneId zone) {
    String key = "dashboard.time-zone." + zone.getId();
    return visit.texts().has(key) ? visit.texts().get(key) : place(zone);
  }

  /** As {@code Argentina, Buenos Aires}: the name without its continent. */
  private static String place(ZoneId zone) {
    String name = zone.getId().substring(zone.getId().indexOf('/') + 1);
    return name.replace("/", ", ").replace('_', ' ');
  }

  /** What the clocks of a zone show now, with the day of the week, which may be another. */
  private String time(DashboardVisit visit, ZoneId zone) {
    var there = clock.instant().atZone(zone);
    return DateTimeFormatter.ofPattern("EEEE", visit.locale()).format(there)
        + " "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(visit.locale())
            .format(there);
  }

  /**
   * The page of the settings.
   *
   * @param notice what was done; empty at first
   * @param wrong why nothing was changed; empty if it was, or at first
   * @param listed whether the shop wants to be on the server's front page
   * @param site the server's own name
   */
  public record SettingsPage(
      String title,
      DashboardLayout dashboard,
      String notice,
      String wrong,
      boolean listed,
      String site,
      List<TimeZone> timeZones)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }

    /** A time zone to choose, with the time that it is there. */
    public record TimeZone(String name, String label, boolean chosen) {}
  }
}
