package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductChanges.Outcome;
import io.puente.storefront.editing.ProductCopies;
import io.puente.storefront.editing.ProductDeletions;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.web.Web;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The forms that change a product, and what is done with it as a whole. */
public record ProductEditorRoutes(
    Dashboard dashboard,
    Database database,
    ProductChanges changes,
    ProductDrafts drafts,
    ProductCopies copies,
    ProductDeletions deletions) {

  private static final String PRODUCT = "/dashboard/products/:product";
  private static final String PATH = PRODUCT + "/edit";
  private static final String CHOSEN = "p_";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, unlessDraft(this::show));
    sections(List.of())
        .forEach(
            section ->
                // With fields for each variant, or texts in each language.
                dashboard.post(
                    web,
                    PATH + "/" + section.name(),
                    Web.LARGE_FORM,
                    unlessDraft(visit -> save(visit, section.name()))));
    dashboard.post(web, PRODUCT + "/visibility", unlessDraft(this::showOrHide));
    dashboard.post(web, "/dashboard/products/visibility", Web.LARGE_FORM, this::several);
    dashboard.post(web, PRODUCT + "/duplication", unlessDraft(this::duplicate));
    dashboard.post(web, PRODUCT + "/deletion", unlessDraft(this::delete));
  }

  /** A product that is still being made is changed, and put on sale, on its own page only. */
  private Dashboard.PageHandler unlessDraft(Dashboard.PageHandler handler) {
    return visit ->
        id(visit)
            .filter(id -> isDraft(visit, id))
            .<Answer>map(id -> new Answer.Redirect(NewProductPages.path(id)))
            .orElseGet(() -> handler.answer(visit));
  }

  private boolean isDraft(DashboardVisit visit, UUID id) {
    return drafts.stored(visit.tenant(), id).isPresent();
  }

  private static List<ProductSection> sections(List<Category> categories) {
    return List.of(
        new TextFields(),
        new VariantFields(),
        new OptionFields(),
        new MarketPriceFields(),
        new OrganizationFields(
            categories.stream().map(Category::handle).collect(Collectors.toSet())));
  }

  private static Optional<UUID> id(DashboardVisit visit) {
    return DashboardProductRoutes.id(visit.visit().pathParameter("product"));
  }

  private Optional<Product> product(DashboardVisit visit) {
    return id(visit).flatMap(id -> changes.find(visit.tenant(), id));
  }

  private List<Category> categories(DashboardVisit visit) {
    return database.<List<Category>>reading(visit.tenant(), Categories::all).stream()
        .filter(category -> !category.removed())
        .toList();
  }

  private Answer show(DashboardVisit visit) {
    String saved = visit.visit().queryParameter("saved").orElse("");
    boolean known = sections(List.of()).stream().anyMatch(each -> each.name().equals(saved));
    String notice = known ? visit.texts().get("dashboard.edit.saved") : "";
    return product(visit)
        .map(
            product ->
                page(visit, product, 200, ProductEditor.State.stored(notice, known ? saved : "")))
        .orElseGet(Answer::notFound);
  }

  private Answer page(
      DashboardVisit visit, Product product, int status, ProductEditor.State state) {
    List<Category> categories = categories(visit);
    return new Answer.Page(
        status,
        "dashboard/product-edit",
        ProductEditor.of(visit, database, product, categories, sections(categories), state));
  }

  private Answer save(DashboardVisit visit, String name) {
    ProductSection section =
        sections(categories(visit)).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return product(visit).map(product -> save(visit, section, product)).orElseGet(Answer::notFound);
  }

  private Answer save(DashboardVisit visit, ProductSection section, Product product) {
    Form typed = visit.visit().form();
    Form form = typed.over(section.values(visit, product)).over(VariantFields.pieces(product));
    Map<String, String> wrong = new TreeMap<>();
    UnaryOperator<Product> change = section.read(visit, product, form, wrong);
    if (!wrong.isEmpty()) {
      return refused(visit, section, product, 422, "dashboard.product.not-kept", wrong);
    }
    return switch (changes.change(
        visit.tenant(),
        product.id(),
        section.name(),
        visit.actor(),
        stored -> section.isAsShown(visit, stored, typed),
        change)) {
      case Outcome.Saved saved ->
          new Answer.Redirect(
              "%s/edit?saved=%s#%s"
                  .formatted(
                      DashboardProductRoutes.path(product.id()), section.name(), section.name()));
      case Outcome.Stale(var now) ->
          refused(
              visit,
              section,
              now,
              409,
              "dashboard.edit.changed",
              changed(visit, section, now, typed));
      case Outcome.Missing missing -> Answer.notFound();
    };
  }

  private Answer refused(
      DashboardVisit visit,
      ProductSection section,
      Product product,
      int status,
      String text,
      Map<String, String> wrong) {
    Map<String, String> typed = new TreeMap<>(visit.visit().form().areas());
    typed.keySet().removeIf(field -> field.equals("seen") || field.startsWith("pieces-seen_"));
    return page(
        visit,
        product,
        status,
        new ProductEditor.State("", visit.texts().get(text), section.name(), typed, wrong));
  }

  /** What is stored now stands at each field that has something else. */
  private static Map<String, String> changed(
      DashboardVisit visit, ProductSection section, Product now, Form typed) {
    Map<String, String> stored = new TreeMap<>(section.values(visit, now));
    stored.putAll(VariantFields.pieces(now));
    Map<String, String> changed = new TreeMap<>();
    stored.forEach(
        (field, value) -> {
          if (typed.areas().containsKey(field) && !typed.lines(field).equals(value)) {
            changed.put(
                field, visit.texts().get("dashboard.edit.now", value.isEmpty() ? "–" : value));
          }
        });
    return changed;
  }

  private Answer showOrHide(DashboardVisit visit) {
    boolean shown = visit.visit().form().text("shown").equals("true");
    return id(visit)
        .map(
            id ->
                switch (showOrHide(visit, id, shown)) {
                  case Outcome.Saved saved -> new Answer.Redirect(back(visit, id));
                  case Outcome.Stale stale -> new Answer.Redirect(back(visit, id));
                  case Outcome.Missing missing -> Answer.notFound();
                })
        .orElseGet(Answer::notFound);
  }

  /** Shows or hides the chosen products, or puts them into a category; the others stay. */
  private Answer several(DashboardVisit visit) {
    Form form = visit.visit().form();
    Optional<String> category = form.given("category");
    boolean known =
        category
            .map(
                handle -> categories(visit).stream().anyMatch(each -> each.handle().equals(handle)))
            .orElse(true);
    boolean shown = form.text("shown").equals("true");
    boolean organizes = form.text("shown").isEmpty();
    long changed =
        form.fields().keySet().stream()
            .filter(field -> known && field.startsWith(CHOSEN))
            .flatMap(field -> DashboardProductRoutes.id(field.substring(CHOSEN.length())).stream())
            .filter(id -> !isDraft(visit, id))
            .filter(
                id ->
                    (organizes ? organize(visit, id, category) : showOrHide(visit, id, shown))
                        instanceof Outcome.Saved)
            .count();
    return new Answer.Redirect("/dashboard/products?changed=" + changed);
  }

  private Outcome organize(DashboardVisit visit, UUID id, Optional<String> category) {
    return changes.change(
        visit.tenant(),
        id,
        "organization",
        visit.actor(),
        stored -> true,
        stored -> stored.organized(category, stored.tags(), stored.vendor()));
  }

  private Outcome showOrHide(DashboardVisit visit, UUID id, boolean shown) {
    return changes.change(
        visit.tenant(),
        id,
        shown ? "show" : "hide",
        visit.actor(),
        stored -> true,
        stored -> visible(stored, shown));
  }

  /** An unlisted product stays unlisted. */
  private static Product visible(Product product, boolean shown) {
    if (isUnpriced(product)) {
      return product;
    }
    ProductStatus status =
        shown && product.status() != ProductStatus.UNLISTED
            ? ProductStatus.ACTIVE
            : product.status();
    return product.with(status, shown);
  }

  /** A draft that has no price yet is put on sale on its own page only. */
  private static boolean isUnpriced(Product product) {
    return product.status() == ProductStatus.DRAFT
        && product.variants().stream().allMatch(each -> each.price().amount().isZero());
  }

  private static String back(DashboardVisit visit, UUID id) {
    return visit.visit().form().text("back").equals("edit")
        ? DashboardProductRoutes.path(id) + "/edit"
        : DashboardProductRoutes.path(id);
  }

  /** The form names the copy's id, so that whatever is sent twice is one copy. */
  private Answer duplicate(DashboardVisit visit) {
    Optional<UUID> id = id(visit);
    Optional<UUID> copy = DashboardProductRoutes.id(visit.visit().form().text("copy"));
    String suffix = visit.texts().get("dashboard.edit.copy");
    return id.isPresent()
            && copy.isPresent()
            && copies.copy(visit.shop(), id.get(), copy.get(), suffix, visit.actor())
        ? new Answer.Redirect(DashboardProductRoutes.path(copy.get()) + "/edit")
        : Answer.notFound();
  }

  private Answer delete(DashboardVisit visit) {
    return id(visit)
        .map(
            id ->
                switch (deletions.delete(visit.tenant(), id, visit.actor())) {
                  case ARCHIVED -> archived(visit, id);
                  case DELETED, MISSING -> new Answer.Redirect("/dashboard/products");
                })
        .orElseGet(Answer::notFound);
  }

  private Answer archived(DashboardVisit visit, UUID id) {
    return changes
        .find(visit.tenant(), id)
        .map(
            product ->
                page(
                    visit,
                    product,
                    200,
                    ProductEditor.State.stored(visit.texts().get("dashboard.edit.archived"), "")))
        .orElseGet(Answer::notFound);
  }
}
