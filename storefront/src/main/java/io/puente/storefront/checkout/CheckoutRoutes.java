package io.puente.storefront.checkout;

import io.puente.payments.PaymentStart;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.storefront.product.ShippingOption;
import io.puente.trade.address.AddressFormat;
import io.puente.web.response.Answer;
import java.util.Map;
import java.util.Optional;

/** The checkout: the form, the quote that follows the address, and placing the order. */
public final class CheckoutRoutes {

  private final Checkout checkout;

  public CheckoutRoutes(Checkout checkout) {
    this.checkout = checkout;
  }

  public void mount(ShopWeb web) {
    web.page("/:market/checkout", visit -> show(visit, begun(visit), Map.of(), ""));
    web.page("/:market/checkout/quote", visit -> new Answer.Redirect(visit.to("/checkout")));
    web.post("/:market/checkout/quote", visit -> show(visit, formOf(visit), Map.of(), ""));
    web.post("/:market/checkout", this::place);
  }

  private static CheckoutForm formOf(Visit visit) {
    return CheckoutForm.of(visit.form(), visit.market().country(), visit.region().orElse(""));
  }

  /** The form as it was sent before, for a buyer who comes back from the pay page. */
  private CheckoutForm begun(Visit visit) {
    return checkout
        .begun(visit.shop(), visit.visitor())
        .map(terms -> CheckoutForm.of(terms, visit.market().country()))
        .orElseGet(() -> formOf(visit));
  }

  private Answer show(Visit visit, CheckoutForm form, Map<String, String> wrong, String notice) {
    return checkout
        .summary(visit.shop(), visit.market(), visit.visitor(), form)
        .map(summary -> show(visit, form, summary, wrong, notice))
        .orElseGet(() -> new Answer.Redirect(visit.to("/cart")));
  }

  private static Answer show(
      Visit visit,
      CheckoutForm form,
      CheckoutSummary summary,
      Map<String, String> wrong,
      String notice) {
    int status = wrong.isEmpty() && notice.isEmpty() ? 200 : 422;
    return new Answer.Page(
        status, "checkout/checkout", new CheckoutView(visit, form, wrong, notice).page(summary));
  }

  private Answer place(Visit visit) {
    CheckoutForm form = formOf(visit);
    Optional<CheckoutSummary> found =
        checkout.summary(visit.shop(), visit.market(), visit.visitor(), form);
    if (found.isEmpty()) {
      return new Answer.Redirect(visit.to("/cart"));
    }
    CheckoutSummary summary = found.get();
    Map<String, String> wrong =
        CheckoutErrors.of(
            form,
            AddressFormat.of(visit.market().country()),
            summary.chosen().filter(ShippingOption::isPickup).isPresent(),
            visit.texts());
    if (!wrong.isEmpty()) {
      return show(visit, form, summary, wrong, visit.texts().get("checkout.notice.wrong"));
    }
    if (!summary.canBePaid()) {
      return show(visit, form, summary, wrong, visit.texts().get("checkout.notice.cannot"));
    }
    if (!summary.seen().equals(form.seen())) {
      // Another tab, the address, the stock or a rate has changed the goods or the sum: nobody pays
      // what they have not seen.
      String changed = summary.hasGoodsOf(form.seen()) ? "new-total" : "new-goods";
      return show(visit, form, summary, wrong, visit.texts().get("checkout.notice." + changed));
    }
    return switch (checkout.place(
        visit.shop(), visit.market(), visit.texts(), form, summary, visit.client().address())) {
      case Checkout.Outcome.SoldOut(var title, var left) -> soldOut(visit, form, title, left);
      case Checkout.Collection.Paying(var order, var start) ->
          paying(visit, form, order.path(), start);
      case Checkout.Collection.PlacedBefore(var order) -> new Answer.Redirect(order.path());
      case Checkout.Outcome.TooManyUnpaid tooMany ->
          show(
              visit,
              form,
              wrong,
              visit.texts().get("checkout.notice.too-many", visit.shop().contactEmail()));
      case Checkout.Outcome.CartChanged changed ->
          show(visit, form, wrong, visit.texts().get("checkout.notice.new-goods"));
      case Checkout.Outcome.NoCart none -> new Answer.Redirect(visit.to("/cart"));
    };
  }

  /** A product that was deleted meanwhile has left the cart, too; perhaps nothing else is in it. */
  private Answer soldOut(Visit visit, CheckoutForm form, String title, int left) {
    String notice =
        left > 0
            ? visit.texts().get("checkout.notice.fewer", title, left)
            : visit.texts().get("checkout.notice.sold-out", title);
    return checkout
        .summary(visit.shop(), visit.market(), visit.visitor(), form)
        .map(summary -> show(visit, form, summary, Map.of(), notice))
        .orElseGet(() -> new Answer.Problem(409, "goods-gone"));
  }

  private Answer paying(Visit visit, CheckoutForm form, String orderPath, PaymentStart start) {
    return switch (start) {
      case PaymentStart.PayPage page -> new Answer.Redirect(page.payUrl().toString());
      case PaymentStart.AwaitingTransfer transfer -> new Answer.Redirect(orderPath);
      case PaymentStart.AlreadyPaid paid -> new Answer.Redirect(orderPath + "/return");
      case PaymentStart.InvalidAmount invalid ->
          show(visit, form, Map.of(), visit.texts().get("checkout.notice.amount"));
      case PaymentStart.Declined declined ->
          show(visit, form, Map.of(), visit.texts().get("checkout.notice.declined"));
      case PaymentStart.Unavailable unavailable ->
          show(visit, form, Map.of(), visit.texts().get("checkout.notice.unavailable"));
      // Another tab has changed the order since this one was shown.
      case PaymentStart.NotDue changed ->
          show(visit, form, Map.of(), visit.texts().get("checkout.notice.new-total"));
      case PaymentStart.Unclear unclear ->
          show(visit, form, Map.of(), visit.texts().get("checkout.notice.unknown"));
    };
  }
}
