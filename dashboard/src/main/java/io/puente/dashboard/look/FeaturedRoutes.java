package io.puente.dashboard.look;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.shop.LookChanges;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.web.page.PageModel;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The page on which an owner chooses the products that her home page begins with. */
public record FeaturedRoutes(
    Dashboard dashboard, Shops shops, LookChanges changes, Products products, Clock clock) {

  static final String PATH = LookRoutes.PATH + "/products";

  private static final int MOST = 8;
  private static final int FOUND = 12;
  private static final int LONGEST_WORDS = 80;

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> page(visit, 200, notice(visit), ""));
    dashboard.post(web, PATH, this::change);
  }

  private Shop now(DashboardVisit visit) {
    return shops.of(visit.tenant()).orElse(visit.shop());
  }

  private static String notice(DashboardVisit visit) {
    return visit.visit().queryParameter("saved").isPresent()
        ? visit.texts().get("dashboard.featured.done")
        : "";
  }

  private Answer change(DashboardVisit visit) {
    Form form = visit.visit().form();
    Shop shop = now(visit);
    List<String> wanted = changed(shop.look().featured(), form.text("change"), form.text("handle"));
    if (wanted.size() > MOST) {
      return page(visit, 422, "", visit.texts().get("dashboard.featured.most", MOST));
    }
    if (!shop.look().featured().containsAll(wanted) && named(shop, wanted).size() < wanted.size()) {
      return page(visit, 422, "", visit.texts().get("dashboard.featured.gone"));
    }
    return switch (changes.setFeatured(
        shop, form.text("seen"), wanted, visit.actor(), clock.instant())) {
      case DONE -> new Answer.Redirect(PATH + "?saved=1");
      case CHANGED_MEANWHILE ->
          page(visit, 409, "", visit.texts().get("dashboard.featured.changed"));
    };
  }

  private static List<String> changed(List<String> now, String change, String handle) {
    List<String> wanted = new ArrayList<>(now);
    int at = wanted.indexOf(handle);
    switch (change) {
      case "add" -> {
        if (at < 0) {
          wanted.add(handle);
        }
      }
      case "remove" -> wanted.remove(handle);
      case "earlier" -> {
        if (at > 0) {
          wanted.set(at, wanted.set(at - 1, handle));
        }
      }
      default -> {}
    }
    return List.copyOf(wanted);
  }

  private List<Product> named(Shop shop, List<String> handles) {
    return products.ofHandles(shop, market(shop), handles);
  }

  private static Market market(Shop shop) {
    return shop.marketIn(shop.language());
  }

  private Answer page(DashboardVisit visit, int status, String notice, String alarm) {
    Shop shop = now(visit);
    String typed = visit.visit().queryParameter("q").orElse("");
    String words = typed.length() > LONGEST_WORDS ? typed.substring(0, LONGEST_WORDS) : typed;
    List<String> chosen = shop.look().featured();
    return new Answer.Page(
        status,
        "dashboard/featured",
        new FeaturedPage(
            visit.texts().get("dashboard.featured.title"),
            visit.layout("look"),
            notice,
            alarm,
            String.join(" ", chosen),
            named(shop, chosen).stream().map(product -> item(visit, product)).toList(),
            words,
            found(shop, words).stream()
                .filter(product -> !chosen.contains(product.handle()))
                .map(product -> item(visit, product))
                .toList(),
            chosen.size() < MOST));
  }

  private List<Product> found(Shop shop, String words) {
    List<UUID> ids = products.withWords(shop, words, FOUND);
    Map<UUID, Product> byId = products.ofIds(shop, market(shop), ids);
    return ids.stream().map(byId::get).filter(Objects::nonNull).filter(Product::visible).toList();
  }

  private static FeaturedPage.Item item(DashboardVisit visit, Product product) {
    return new FeaturedPage.Item(
        product.handle(),
        product.title(),
        product.language(),
        product.pictures().stream().findFirst().map(Picture::thumbnail).orElse(""),
        product.visible() ? "" : visit.texts().get("dashboard.featured.hidden"));
  }

  /**
   * The page of the chosen products.
   *
   * @param notice what was done; empty at first
   * @param alarm why nothing was changed; empty if it was, or at first
   * @param seen identifies what is stored
   * @param chosen none while the newest are shown
   * @param words that were looked for
   * @param mayAdd whether there is room for more
   */
  public record FeaturedPage(
      String title,
      DashboardLayout dashboard,
      String notice,
      String alarm,
      String seen,
      List<Item> chosen,
      String words,
      List<Item> found,
      boolean mayAdd)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !alarm.isEmpty();
    }

    /**
     * A product.
     *
     * @param picture empty for none
     * @param note why buyers do not see it; empty if they do
     */
    public record Item(String handle, String title, String language, String picture, String note) {}
  }
}
