package io.puente.storefront.checkout;

import io.puente.storefront.order.Recipient;
import io.puente.web.request.Form;
import java.util.Locale;
import java.util.Map;

/**
 * The form of the checkout, as far as it is filled in.
 *
 * @param other whether somebody else receives the parcel than pays for it
 * @param service the chosen shipping service; empty for the cheapest
 * @param seenTotal the total that the buyer was shown, in minor units; empty if none yet
 */
record CheckoutForm(
    String email,
    String payerName,
    boolean other,
    Recipient recipient,
    String service,
    String seenTotal) {

  /**
   * Reads the form.
   *
   * @param region the visitor's region as known before, for a form that is still empty
   */
  static CheckoutForm of(Form form, String country, String region) {
    String payer = form.text("payer_name");
    boolean other = form.checked("other");
    String name = other ? form.text("recipient_name") : payer;
    return new CheckoutForm(
        form.text("email"),
        payer,
        other,
        new Recipient(
            name,
            form.text("street"),
            form.text("number"),
            form.text("unit"),
            form.text("reference"),
            form.text("neighbourhood"),
            form.text("city"),
            form.text("region").isEmpty() ? region : form.text("region"),
            form.text("postcode").toUpperCase(Locale.ROOT),
            country,
            form.text("phone"),
            form.text("taxId").replaceAll("[^0-9A-Za-z]", "")),
        form.text("service"),
        form.text("seen_total"));
  }

  /** The parts of the address by the names that address formats use. */
  Map<String, String> addressParts() {
    return Map.of(
        "street", recipient.street(),
        "number", recipient.number(),
        "unit", recipient.unit(),
        "reference", recipient.reference(),
        "neighbourhood", recipient.neighbourhood(),
        "city", recipient.city(),
        "region", recipient.region(),
        "postcode", recipient.postcode());
  }
}
