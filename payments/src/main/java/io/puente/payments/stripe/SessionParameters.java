package io.puente.payments.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentRequest;
import io.puente.payments.money.StripeAmount;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/**
 * A Checkout Session that shows the buyer the lines they saw. It follows from the attempt's row
 * alone, so that a second call with the same key says the very same.
 *
 * @see <a href="https://docs.stripe.com/api/checkout/sessions/create">Create a session</a>
 */
final class SessionParameters {
  /** The metadata keys by which an event of Stripe's finds its way back. */
  static final String ATTEMPT = "puente_attempt";

  static final String SHOP = "puente_shop";

  private SessionParameters() {}

  static SessionCreateParams of(PaymentAttempt attempt) {
    PaymentRequest request = attempt.request();
    Map<String, String> names =
        Map.of(ATTEMPT, attempt.id().toString(), SHOP, attempt.shop().toString());
    var session =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setUiMode(SessionCreateParams.UiMode.HOSTED_PAGE)
            .setLocale(locale(request.language()))
            .setClientReferenceId(attempt.id().toString())
            .putAllMetadata(names)
            .setPaymentIntentData(
                SessionCreateParams.PaymentIntentData.builder()
                    .setDescription(request.number())
                    .putAllMetadata(names)
                    .build())
            // Set here because the dashboard can turn it on, and the buyer would see another total.
            .setAdaptivePricing(
                SessionCreateParams.AdaptivePricing.builder().setEnabled(false).build())
            .setExpiresAt(attempt.expiresAt().getEpochSecond())
            .setSuccessUrl(request.paid().toString())
            .setCancelUrl(request.cancelled().toString());
    request.email().ifPresent(session::setCustomerEmail);
    request.lines().forEach(line -> session.addLineItem(item(line)));
    return session.build();
  }

  /** Stripe multiplies a unit price; a line whose amount does not divide goes as one piece. */
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

  /** A free line, such as shipping on the house, is shown too. */
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
}
