package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.TypedMoney;
import io.puente.platform.database.Ids;
import io.puente.platform.text.Texts;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.ProductDraft;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.storefront.editing.ProductDrafts.Outcome;
import io.puente.storefront.editing.ProductDrafts.Sale;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.joda.money.Money;

/** The way from a photo to a product on sale. */
public record NewProductRoutes(Dashboard dashboard, ProductDrafts drafts, NewProductPages pages) {

  private static final int LONGEST_NAME = 200;
  private static final String NEW = "/dashboard/products/new";
  private static final String PATH = NEW + "/:product";

  public void mount(ShopWeb web) {
    // The id is there before anything is stored, so that whatever is sent twice is one product.
    dashboard.page(web, NEW, visit -> new Answer.Redirect(NewProductPages.path(Ids.next())));
    dashboard.page(web, PATH, this::show);
    dashboard.post(web, PATH, this::putOnSale);
    dashboard.post(web, PATH + "/draft", this::keep);
    dashboard.post(web, PATH + "/deletion", this::discard);
  }

  private static Optional<UUID> id(DashboardVisit visit) {
    return DashboardProductRoutes.id(visit.visit().pathParameter("product"));
  }

  private Answer show(DashboardVisit visit) {
    return id(visit)
        .map(
            id ->
                switch (drafts.find(visit.tenant(), id)) {
                  case Outcome.Kept(var draft) -> pages.page(visit, draft, 200, "");
                  case Outcome.OnSale(var product) -> pages.onSale(visit, product, 200, "");
                  case Outcome.Stale(var draft) -> pages.page(visit, draft, 200, "");
                  case Outcome.TooLong tooLong -> Answer.notFound();
                })
        .orElseGet(Answer::notFound);
  }

  private static ProductDraft typed(UUID id, Form form) {
    return new ProductDraft(id, form.text("name"), form.text("price"), form.text("pieces"));
  }

  private Answer keep(DashboardVisit visit) {
    return typed(visit, (id, typed) -> keep(visit, typed, Map.of()));
  }

  private Answer typed(DashboardVisit visit, BiFunction<UUID, ProductDraft, Answer> answer) {
    return id(visit)
        .map(id -> answer.apply(id, typed(id, visit.visit().form())))
        .orElseGet(Answer::notFound);
  }

  /** Stores what was typed, and shows it again. */
  private Answer keep(DashboardVisit visit, ProductDraft typed, Map<String, String> wrong) {
    String seen = visit.visit().form().text("seen");
    return switch (drafts.save(visit.shop(), typed, seen)) {
      case Outcome.Kept(var draft) when wrong.isEmpty() ->
          new Answer.Redirect(NewProductPages.path(draft.product()));
      case Outcome.Kept(var draft) ->
          pages.page(
              visit,
              typed,
              draft.hash(),
              422,
              visit.texts().get("dashboard.new-product.not-yet"),
              wrong,
              "");
      case Outcome.Stale(var draft) -> stale(visit, typed, draft);
      case Outcome.OnSale(var product) -> onSale(visit, typed, product);
      case Outcome.TooLong tooLong ->
          pages.page(
              visit,
              typed,
              seen,
              422,
              visit.texts().get("dashboard.new-product.not-yet"),
              tooLong(visit, typed, wrong),
              "");
    };
  }

  /** What was typed here stays in the fields; what was typed elsewhere stands in the notice. */
  private Answer stale(DashboardVisit visit, ProductDraft typed, ProductDraft now) {
    return pages.page(
        visit,
        typed,
        now.hash(),
        409,
        visit
            .texts()
            .get(
                "dashboard.new-product.changed",
                ProductNames.of(visit, now.name()),
                now.price().isEmpty() ? "–" : now.price(),
                now.pieces().isEmpty() ? "–" : now.pieces()),
        Map.of(),
        "");
  }

  /** Somebody may have put it on sale in other words; what was typed here stands in the notice. */
  private Answer onSale(DashboardVisit visit, ProductDraft typed, Product product) {
    return sale(visit, typed)
            .filter(sale -> sale.isOf(product, visit.shop().language()))
            .isPresent()
        ? new Answer.Redirect(NewProductPages.path(product.id()))
        : pages.onSale(
            visit,
            product,
            409,
            visit
                .texts()
                .get(
                    "dashboard.on-sale.otherwise",
                    ProductNames.of(visit, typed.name()),
                    typed.price().isEmpty() ? "–" : typed.price(),
                    typed.pieces().isEmpty() ? "–" : typed.pieces()));
  }

  /** What the product would be sold with; none if something is missing or wrong. */
  private static Optional<Sale> sale(DashboardVisit visit, ProductDraft typed) {
    Optional<Integer> pieces = visit.visit().form().number("pieces");
    return pieces.isPresent()
            && TypedMoney.of(typed.price(), visit.shop().currency(), visit.locale())
                instanceof TypedMoney.Amount(Money amount)
        ? Optional.of(new Sale(typed.name(), amount, pieces.get()))
        : Optional.empty();
  }

  private static Map<String, String> tooLong(
      DashboardVisit visit, ProductDraft typed, Map<String, String> wrong) {
    Map<String, String> all = new TreeMap<>(wrong);
    if (typed.name().length() > ProductDraft.MOST_CHARACTERS) {
      all.put("name", nameTooLong(visit.texts(), typed.name()));
    }
    return all;
  }

  private static String nameTooLong(Texts texts, String name) {
    return texts.get("dashboard.new-product.wrong.name-long", LONGEST_NAME, name.length());
  }

  private Answer putOnSale(DashboardVisit visit) {
    return typed(
        visit,
        (id, typed) -> {
          Map<String, String> wrong = new TreeMap<>();
          name(visit, typed).ifPresent(why -> wrong.put("name", why));
          TypedMoney price = TypedMoney.of(typed.price(), visit.shop().currency(), visit.locale());
          TypedPrices.wrong(visit, price, visit.shop().currency())
              .ifPresent(why -> wrong.put("price", why));
          Optional<Integer> pieces = visit.visit().form().number("pieces");
          if (pieces.isEmpty()) {
            wrong.put("pieces", visit.texts().get("dashboard.new-product.wrong.pieces"));
          }
          return wrong.isEmpty() && price instanceof TypedMoney.Amount(Money amount)
              ? putOnSale(visit, typed, new Sale(typed.name(), amount, pieces.orElseThrow()))
              : keep(visit, typed, wrong);
        });
  }

  private Answer putOnSale(DashboardVisit visit, ProductDraft typed, Sale sale) {
    String seen = visit.visit().form().text("seen");
    return switch (drafts.putOnSale(visit.shop(), typed, seen, sale, visit.actor())) {
      case Outcome.OnSale(var product) -> onSale(visit, typed, product);
      case Outcome.Stale(var draft) -> stale(visit, typed, draft);
      case Outcome.Kept(var draft) -> throw new IllegalStateException("kept instead of sold");
      case Outcome.TooLong tooLong -> throw new IllegalStateException("was checked before");
    };
  }

  private static Optional<String> name(DashboardVisit visit, ProductDraft typed) {
    if (typed.name().isEmpty()) {
      return Optional.of(visit.texts().get("dashboard.new-product.wrong.name"));
    }
    return typed.name().length() > LONGEST_NAME
        ? Optional.of(nameTooLong(visit.texts(), typed.name()))
        : Optional.empty();
  }

  private Answer discard(DashboardVisit visit) {
    id(visit).ifPresent(id -> drafts.discard(visit.tenant(), id));
    return new Answer.Redirect("/dashboard/products");
  }
}
