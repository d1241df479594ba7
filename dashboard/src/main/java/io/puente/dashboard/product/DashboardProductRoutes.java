package io.puente.dashboard.product;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.MoneyInput;
import io.puente.platform.database.Database;
import io.puente.platform.text.DecimalInput;
import io.puente.shop.Market;
import io.puente.shop.PaymentFee;
import io.puente.shop.PaymentFees;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.storefront.product.CustomsData;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.web.Web;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;

/** The owner's pages of products, and the forms for customs data, costs and the payment fee. */
public final class DashboardProductRoutes {

  private static final BigDecimal HIGHEST_FEE = BigDecimal.valueOf(50);

  private final Dashboard dashboard;
  private final Database database;
  private final Products products;
  private final PaymentFees fees;
  private final ProductList list;
  private final ProductDetails details;
  private final Clock clock;
  private final ProductDrafts drafts;

  public DashboardProductRoutes(
      Dashboard dashboard,
      Database database,
      Products products,
      PaymentFees fees,
      ProductList list,
      ProductDetails details,
      Clock clock) {
    this.dashboard = dashboard;
    this.database = database;
    this.products = products;
    this.fees = fees;
    this.list = list;
    this.details = details;
    this.clock = clock;
    this.drafts = new ProductDrafts(database, clock);
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/products", this::list);
    dashboard.page(web, "/dashboard/products/:product", this::show);
    // With fields for each variant, of which a product may have two thousand.
    dashboard.post(web, "/dashboard/products/:product/customs", Web.LARGE_FORM, this::saveCustoms);
    dashboard.post(web, "/dashboard/products/:product/costs", Web.LARGE_FORM, this::saveCosts);
    dashboard.post(web, "/dashboard/products/:product/payment-fee", this::saveFee);
  }

  /** The path of a product's page. */
  public static String path(UUID product) {
    return "/dashboard/products/" + product;
  }

  /** The market in the language of the dashboard, if the shop has one. */
  public static Market market(DashboardVisit visit) {
    return visit.shop().marketIn(visit.account().language());
  }

  /** The product of the path, in the language of the dashboard. */
  public static Optional<Product> product(DashboardVisit visit, Products products) {
    return id(visit.visit().pathParameter("product"))
        .flatMap(id -> products.ofId(visit.shop(), market(visit), id));
  }

  /** An id as addresses write it; none if it is not one. */
  public static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private Answer list(DashboardVisit visit) {
    return Answer.page("dashboard/products", list.page(visit));
  }

  /** A product that is still being made has a page of its own. */
  private Answer show(DashboardVisit visit) {
    return id(visit.visit().pathParameter("product"))
        .filter(id -> drafts.stored(visit.tenant(), id).isPresent())
        .<Answer>map(id -> new Answer.Redirect(NewProductPages.path(id)))
        .orElseGet(() -> show(visit, 200, "", Map.of()));
  }

  private Answer show(DashboardVisit visit, int status, String notice, Map<String, String> wrong) {
    return found(
        visit,
        product ->
            new Answer.Page(
                status, "dashboard/product", details.page(visit, product, notice, wrong)));
  }

  private Answer found(DashboardVisit visit, Function<Product, Answer> answer) {
    return product(visit, products).map(answer).orElseGet(Answer::notFound);
  }

  private Answer saveCustoms(DashboardVisit visit) {
    return found(
        visit,
        product -> {
          List<String> countries = ProductDetails.foreignCountries(visit.shop());
          var stored = StoredValues.ofCustoms(visit, product, countries);
          if (stored.differFrom(visit.visit().form())) {
            return changedMeanwhile(visit);
          }
          var read = new CustomsForm(visit, product, countries, stored.under(visit.visit().form()));
          Optional<CustomsData> customs = read.file();
          if (customs.isEmpty()) {
            return show(visit, 422, visit.texts().get("dashboard.product.not-kept"), read.wrong());
          }
          write(visit, product, customs.get());
          return new Answer.Redirect(path(product.id()));
        });
  }

  private Answer changedMeanwhile(DashboardVisit visit) {
    return show(visit, 409, visit.texts().get("dashboard.product.changed-meanwhile"), Map.of());
  }

  private void write(DashboardVisit visit, Product product, CustomsData customs) {
    database.inTenant(
        visit.tenant(),
        tx -> {
          customs.write(tx, product.handle(), visit.actor(), clock.instant());
          return null;
        });
  }

  private Answer saveCosts(DashboardVisit visit) {
    return found(
        visit,
        product -> {
          var stored = StoredValues.ofCosts(visit, product, details.costs(visit, product));
          if (stored.differFrom(visit.visit().form())) {
            return changedMeanwhile(visit);
          }
          var read =
              new CostForm(
                  product,
                  visit.shop().currency(),
                  stored.under(visit.visit().form()),
                  visit.texts().get("dashboard.cost.wrong", visit.field(new BigDecimal("120.50"))));
          if (!read.wrong().isEmpty()) {
            return show(visit, 422, visit.texts().get("dashboard.product.not-kept"), read.wrong());
          }
          database.inTenant(
              visit.tenant(),
              tx -> {
                read.costs().write(tx, product.handle(), visit.actor(), clock.instant());
                return null;
              });
          return new Answer.Redirect(path(product.id()));
        });
  }

  private Answer saveFee(DashboardVisit visit) {
    return found(
        visit,
        product -> {
          Optional<PaymentFee> fee = fee(visit.shop(), visit.visit().form());
          if (fee.isEmpty()) {
            String wrong = visit.texts().get("dashboard.fee.wrong");
            return show(visit, 422, wrong, Map.of("percent", wrong));
          }
          fees.set(visit.shop(), fee.get());
          return new Answer.Redirect(path(product.id()));
        });
  }

  private static Optional<PaymentFee> fee(Shop shop, Form form) {
    Optional<Money> fixed =
        form.text("fixed").isEmpty()
            ? Optional.of(Money.zero(shop.currency()))
            : MoneyInput.parse(form.text("fixed"), shop.currency());
    return DecimalInput.parse(form.text("percent"))
        .filter(percent -> percent.compareTo(HIGHEST_FEE) <= 0)
        .flatMap(percent -> fixed.map(amount -> new PaymentFee(percent, amount)));
  }
}
