package io.puente.payments.stripe;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentProvider.ProviderStatus;
import io.puente.payments.PaymentRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The mapping between attempts and Stripe's Checkout Sessions. The parameters depend on the
 * attempt's row alone, so that a second call with the same key sends the same request.
 *
 * @see <a href="https://docs.stripe.com/api/checkout/sessions/create">Create a session</a>
 */
final class CheckoutSession {
  /** The metadata keys that connect an event of Stripe with its attempt and shop. */
  static final String ATTEMPT = "puente_attempt";

  static final String SHOP = "puente_shop";

  private CheckoutSession() {}

  static SessionCreateParams parameters(PaymentAttempt attempt) {
    PaymentRequest request = attempt.request();
    Map<String, String> metadata =
        Map.of(ATTEMPT, attempt.id().toString(), SHOP, attempt.shop().toString());
    SessionCreateParams.Builder session =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setUiMode(SessionCreateParams.UiMode.HOSTED_PAGE)
            .setLocale(locale(request.language()))
            .setClientReferenceId(attempt.id().toString())
            .putAllMetadata(metadata)
            .setPaymentIntentData(
                SessionCreateParams.PaymentIntentData.builder()
                    .setDescription(request.number())
                    .putAllMetadata(metadata)
                    .build())
            // Stripe's dashboard can turn it on, and the buyer would then see another total.
            .setAdaptivePricing(
                SessionCreateParams.AdaptivePricing.builder().setEnabled(false).build())
            .setExpiresAt(attempt.expiresAt().getEpochSecond())
            .setSuccessUrl(request.paid().toString())
            .setCancelUrl(request.cancelled().toString());
    request.email().ifPresent(session::setCustomerEmail);
    request.lines().forEach(line -> session.addLineItem(item(line)));
    return session.build();
  }

  /** Stripe multiplies a unit price. An amount that does not divide is sent as one piece. */
  private static LineItem item(PaymentLine line) {
    long units = units(line.amount());
    boolean divides = units % line.quantity() == 0;
    long quantity = divides ? line.quantity() : 1;
    String name =
        divides || line.quantity() == 1 ? line.label() : line.quantity() + " × " + line.label();
    return LineItem.builder()
        .setQuantity(quantity)
        .setPriceData(
            LineItem.PriceData.builder()
                .setCurrency(line.amount().getCurrencyUnit().getCode().toLowerCase(Locale.ROOT))
                .setUnitAmount(units / quantity)
                .setProductData(
                    LineItem.PriceData.ProductData.builder()
                        .setName(name)
                        .putMetadata("puente_kind", line.kind().name().toLowerCase(Locale.ROOT))
                        .build())
                .build())
        .build();
  }

  /** A free line, such as free shipping, is shown too. */
  private static long units(Money amount) {
    return amount.isZero() ? 0 : StripeAmount.of(amount).units();
  }

  private static SessionCreateParams.Locale locale(Locale language) {
    return switch (language.getLanguage()) {
      case "es" ->
          language.getCountry().equals("ES")
              ? SessionCreateParams.Locale.ES
              : SessionCreateParams.Locale.ES_419;
      case "pt" ->
          language.getCountry().equals("PT")
              ? SessionCreateParams.Locale.PT
              : SessionCreateParams.Locale.PT_BR;
      case "en" -> SessionCreateParams.Locale.EN;
      default -> SessionCreateParams.Locale.AUTO;
    };
  }

  /**
   * The status of the money. Amount and currency are those of the request. The amount that the
   * buyer saw after a conversion is for information only.
   */
  static ProviderStatus status(Session session) {
    return switch (session.getPaymentStatus()) {
      case "paid", "no_payment_required" ->
          new ProviderStatus.Received(
              money(session.getAmountTotal(), session.getCurrency()),
              // A session with nothing to pay has no payment intent.
              Optional.ofNullable(session.getPaymentIntent()).orElse(session.getId()),
              presented(session));
      default -> unpaid(session);
    };
  }

  private static ProviderStatus unpaid(Session session) {
    return switch (session.getStatus()) {
      case "open" -> new ProviderStatus.AwaitingBuyer();
      case "complete" -> new ProviderStatus.Processing();
      default -> new ProviderStatus.Ended("The session is " + session.getStatus());
    };
  }

  private static Optional<Money> presented(Session session) {
    return Optional.ofNullable(session.getPresentmentDetails())
        .map(shown -> money(shown.getPresentmentAmount(), shown.getPresentmentCurrency()));
  }

  private static Money money(long units, String currency) {
    return new StripeAmount(units, CurrencyUnit.of(currency.toUpperCase(Locale.ROOT))).toMoney();
  }
}
