package io.puente.dashboard;

import io.puente.platform.network.PublicUrls;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.ShopStates;
import io.puente.shop.Shops;
import io.puente.shop.web.Preview;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.List;

/**
 * The page that shows the owner her shop before buyers see it, says what is missing, and opens it.
 *
 * @param opensTests whether a shop whose payments are tests may be published: in a demonstration
 */
public record PublicationRoutes(
    Dashboard dashboard,
    FirstSaleGuide guide,
    ShopStates states,
    Shops shops,
    Preview preview,
    PublicUrls urls,
    boolean opensTests,
    Clock clock) {

  static final String PATH = "/dashboard/publication";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> page(visit, false));
    dashboard.post(web, PATH, this::publish);
  }

  /** Who publishes a published shop sees that it is. */
  private Answer publish(DashboardVisit visit) {
    if (!mayPublish()) {
      return page(visit, false);
    }
    ShopStates.Outcome outcome = states.publish(visit.shop(), visit.actor(), clock.instant());
    return page(visit, outcome instanceof ShopStates.Outcome.Done);
  }

  private boolean mayPublish() {
    return opensTests || !guide.testPayments();
  }

  private Answer page(DashboardVisit visit, boolean justPublished) {
    // The shop may have been changed by this request.
    Shop shop = shops.of(visit.tenant()).orElseThrow();
    return Answer.page(
        "dashboard/publication",
        new PublicationPage(
            visit.texts().get("dashboard.publication.title"),
            visit.layout("overview"),
            state(shop),
            mayPublish(),
            justPublished,
            urls.of(shop.host(), "/").toASCIIString(),
            urls.of(shop.host(), preview.path(shop)).toASCIIString(),
            shop.state() instanceof ShopState.Suspended(var reason) ? reason : "",
            guide.steps(shop).stream()
                .filter(step -> !step.done() && !step.path().equals(PATH))
                .toList()));
  }

  private static String state(Shop shop) {
    return switch (shop.state()) {
      case ShopState.Published published -> "published";
      case ShopState.Suspended suspended -> "suspended";
      case ShopState.Closed closed -> "closed";
      default -> "preparation";
    };
  }

  /**
   * The page of the publication.
   *
   * @param state of the shop, as its texts are named
   * @param mayPublish whether buyers' money would arrive, or this is a demonstration
   * @param address of the shop
   * @param previewAddress of the shop, for those who are to see it before
   * @param suspendedFor the operator's words; empty if the shop is not suspended
   * @param missing what a buyer would miss
   */
  public record PublicationPage(
      String title,
      DashboardLayout dashboard,
      String state,
      boolean mayPublish,
      boolean justPublished,
      String address,
      String previewAddress,
      String suspendedFor,
      List<FirstSaleGuide.Step> missing)
      implements PageModel {}
}
