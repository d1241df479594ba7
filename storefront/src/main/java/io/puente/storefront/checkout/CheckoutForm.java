package io.puente.storefront.checkout;

import io.puente.orders.OrderTerms;
import io.puente.orders.Recipient;
import io.puente.shop.mail.EmailAddress;
import io.puente.trade.address.AddressFormat;
import io.puente.web.request.Form;
import java.util.Map;

/**
 * The form of the checkout, as far as it is filled in.
 *
 * @param askedEmail the address that the buyer was asked about, because it looked mistyped
 * @param other whether somebody else receives the parcel than pays for it
 * @param service the id of the chosen shipping service; empty for the cheapest
 * @param seen what the buyer was shown, see {@link CheckoutSummary#seen}; empty if nothing yet
 */
record CheckoutForm(
    String email,
    String askedEmail,
    String payerName,
    boolean other,
    Recipient recipient,
    String service,
    String seen) {

  /**
   * Reads the form; postcode and phone number get their usual spelling.
   *
   * @param region the visitor's region as known before, for a form that is still empty
   */
  static CheckoutForm of(Form form, String country, String region) {
    AddressFormat format = AddressFormat.of(country);
    String payer = form.text("payer_name");
    boolean other = form.checked("other");
    String name = other ? form.text("recipient_name") : payer;
    return new CheckoutForm(
        EmailAddress.clean(form.text("email")),
        form.text("asked_email"),
        payer,
        other,
        new Recipient(
            name,
            part(form, format, "street"),
            part(form, format, "number"),
            part(form, format, "unit"),
            part(form, format, "reference"),
            part(form, format, "neighbourhood"),
            part(form, format, "city"),
            isRegion(part(form, format, "region"), country) ? part(form, format, "region") : region,
            postcode(part(form, format, "postcode"), format),
            country,
            PhoneNumber.read(form.text("phone"), country).orElse(form.text("phone")),
            format.taxId() == null ? "" : form.text("taxId").replaceAll("[^0-9A-Za-z]", "")),
        form.text("service"),
        form.text("seen"));
  }

  /** A part of the address; nothing where the country's addresses have no such part. */
  private static String part(Form form, AddressFormat format, String field) {
    return format.fields().contains(field) ? form.text(field) : "";
  }

  private static String postcode(String written, AddressFormat format) {
    return format.postcode(written).orElse(written);
  }

  /** The form of an order that was placed before, for an address in a country. */
  static CheckoutForm of(OrderTerms terms, String country) {
    Recipient to = terms.recipient();
    return new CheckoutForm(
        terms.email(),
        terms.email(),
        terms.payerName(),
        !to.name().equals(terms.payerName()),
        new Recipient(
            to.name(),
            to.street(),
            to.number(),
            to.unit(),
            to.reference(),
            to.neighbourhood(),
            to.city(),
            isRegion(to.region(), country) ? to.region() : "",
            to.postcode(),
            country,
            to.phone(),
            to.taxId()),
        terms.service().id().toString(),
        "");
  }

  /** Whether a country has a region; a form may have been begun for another country. */
  private static boolean isRegion(String region, String country) {
    Map<String, String> regions = AddressFormat.of(country).regions();
    return regions.isEmpty() ? !region.isEmpty() : regions.containsKey(region);
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
