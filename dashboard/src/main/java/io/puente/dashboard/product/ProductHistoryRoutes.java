package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.ProductChange;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductUndo;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who changed what of a product, and when; the last change is taken back here. */
public record ProductHistoryRoutes(Dashboard dashboard, ProductChanges changes, ProductUndo undo) {

  private static final int SHOWN = 50;
  private static final String PATH = "/dashboard/products/:product/history";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> show(visit, 200, "", ""));
    dashboard.post(web, PATH + "/undo", this::takeBack);
  }

  private Answer show(DashboardVisit visit, int status, String notice, String wrong) {
    return DashboardProductRoutes.id(visit.visit().pathParameter("product"))
        .flatMap(id -> changes.find(visit.tenant(), id))
        .map(product -> page(visit, product, status, notice, wrong))
        .orElseGet(Answer::notFound);
  }

  private Answer page(
      DashboardVisit visit, Product product, int status, String notice, String wrong) {
    String path = DashboardProductRoutes.path(product.id());
    List<ProductChange> history = changes.history(visit.tenant(), product.id(), SHOWN);
    return new Answer.Page(
        status,
        "dashboard/product-history",
        new HistoryPage(
            visit.texts().get("dashboard.changes.title"),
            visit.layout("products"),
            path,
            path + "/history/undo",
            ProductNames.of(visit, product),
            notice,
            wrong,
            history.stream().findFirst().filter(last -> last.before().isPresent()).isPresent(),
            history.stream().map(change -> item(visit, change)).toList()));
  }

  private static Item item(DashboardVisit visit, ProductChange change) {
    return new Item(
        change.id().toString(),
        visit.texts().get("dashboard.changes.action." + change.action()),
        change.name(),
        visit.moment(change.at()),
        change
            .before()
            .map(before -> differences(visit, before, change.after()))
            .orElse(List.of()));
  }

  private static List<Difference> differences(DashboardVisit visit, Product before, Product after) {
    Map<String, String> old = ProductFieldValues.of(visit, before);
    Map<String, String> now = ProductFieldValues.of(visit, after);
    Set<String> fields = new LinkedHashSet<>(now.keySet());
    fields.addAll(old.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String field : fields) {
      String from = old.getOrDefault(field, "–");
      String to = now.getOrDefault(field, "–");
      if (!from.equals(to)) {
        differences.add(new Difference(field, from, to));
      }
    }
    return differences;
  }

  private Answer takeBack(DashboardVisit visit) {
    var product = DashboardProductRoutes.id(visit.visit().pathParameter("product"));
    var change = DashboardProductRoutes.id(visit.visit().form().text("change"));
    return product.isPresent() && change.isPresent()
        ? takeBack(visit, product.get(), change.get())
        : Answer.notFound();
  }

  private Answer takeBack(DashboardVisit visit, UUID product, UUID change) {
    return switch (undo.takeBack(visit.tenant(), product, change, visit.actor())) {
      case ProductUndo.Outcome.Done done ->
          show(visit, 200, visit.texts().get("dashboard.changes.undone"), "");
      case ProductUndo.Outcome.ChangedSince changed ->
          show(visit, 409, "", visit.texts().get("dashboard.changes.wrong.changed"));
      case ProductUndo.Outcome.PictureGone gone ->
          show(visit, 409, "", visit.texts().get("dashboard.changes.wrong.picture"));
      case ProductUndo.Outcome.Unknown unknown ->
          show(visit, 409, "", visit.texts().get("dashboard.changes.wrong.changed"));
    };
  }

  /**
   * The history of a product.
   *
   * @param back the path of the product
   * @param undo where the last change is taken back
   * @param notice what was done; empty at first
   * @param wrong why nothing was done; empty if it was, or at first
   * @param undoable whether the last change can be taken back
   */
  public record HistoryPage(
      String title,
      DashboardLayout dashboard,
      String back,
      String undo,
      String product,
      String notice,
      String wrong,
      boolean undoable,
      List<Item> changes)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  /** A change, newest first. */
  public record Item(
      String id, String action, String name, String at, List<Difference> differences) {}

  /** A field before and after a change. */
  public record Difference(String field, String before, String after) {}
}
