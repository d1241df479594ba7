package io.puente.dashboard.look;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.shop.LookChanges;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.SocialSite;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The page of how buyers reach the shop, and of who sells by law. */
public record IdentityRoutes(Dashboard dashboard, Shops shops, LookChanges changes, Clock clock) {

  static final String PATH = LookRoutes.PATH + "/identity";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, this::show);
    dashboard.post(web, PATH, this::save);
  }

  private Shop now(DashboardVisit visit) {
    return shops.of(visit.tenant()).orElse(visit.shop());
  }

  private Answer show(DashboardVisit visit) {
    String notice =
        visit.visit().queryParameter("saved").isPresent()
            ? visit.texts().get("dashboard.identity.done")
            : "";
    return page(visit, 200, IdentityForm.stored(now(visit)), notice, "", Map.of());
  }

  private Answer save(DashboardVisit visit) {
    IdentityForm typed = IdentityForm.posted(visit.visit().form());
    Map<String, String> wrong = typed.wrong(visit);
    if (!wrong.isEmpty()) {
      return page(visit, 422, typed, "", "", wrong);
    }
    return switch (changes.setIdentity(
        visit.shop(),
        visit.visit().form().text("seen"),
        typed.identity(visit.shop()),
        visit.actor(),
        clock.instant())) {
      case DONE -> new Answer.Redirect(PATH + "?saved=1");
      case CHANGED_MEANWHILE ->
          page(visit, 409, typed, "", visit.texts().get("dashboard.markets.changed"), Map.of());
    };
  }

  private Answer page(
      DashboardVisit visit,
      int status,
      IdentityForm form,
      String notice,
      String alarm,
      Map<String, String> wrong) {
    Shop shop = now(visit);
    return new Answer.Page(
        status,
        "dashboard/identity",
        new IdentityPage(
            visit.texts().get("dashboard.identity.title"),
            visit.layout("look"),
            notice,
            alarm,
            LookChanges.Identity.of(shop).hash(),
            fields(visit, form, IdentityForm.CONTACT),
            fields(visit, form, Arrays.stream(SocialSite.values()).map(SocialSite::code).toList()),
            fields(visit, form, IdentityForm.SELLER),
            visit.country(shop.country()),
            shop.contact().whatsAppLink(),
            wrong));
  }

  private static List<IdentityPage.Field> fields(
      DashboardVisit visit, IdentityForm form, List<String> names) {
    return names.stream()
        .map(
            name ->
                new IdentityPage.Field(
                    name,
                    visit.texts().get("dashboard.identity." + name),
                    visit.texts().has("dashboard.identity." + name + ".hint")
                        ? visit.texts().get("dashboard.identity." + name + ".hint")
                        : "",
                    type(name),
                    form.field(name)))
        .toList();
  }

  /** Links are plain text: a browser would refuse {@code @barro.azul} in a field of addresses. */
  private static String type(String name) {
    return switch (name) {
      case "email" -> "email";
      case "whatsapp" -> "tel";
      default -> "text";
    };
  }

  /**
   * The page of contact and seller.
   *
   * @param notice what was done; empty at first
   * @param alarm why nothing was changed; empty if it was, or at first
   * @param seen identifies what is stored
   * @param country where the shop is
   * @param whatsAppLink to try what is stored; empty for none
   * @param wrong by field; also what is to be confirmed
   */
  public record IdentityPage(
      String title,
      DashboardLayout dashboard,
      String notice,
      String alarm,
      String seen,
      List<Field> contact,
      List<Field> links,
      List<Field> seller,
      String country,
      String whatsAppLink,
      Map<String, String> wrong)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !alarm.isEmpty() || !wrong.isEmpty();
    }

    /** A field with its label. */
    public record Field(String name, String label, String hint, String type, String value) {}
  }
}
