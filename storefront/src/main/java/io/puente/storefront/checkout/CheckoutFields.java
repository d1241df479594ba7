package io.puente.storefront.checkout;

import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.trade.address.AddressFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields of the checkout's form.
 *
 * @param wrong the error of each invalid field, by its name, in the buyer's language
 */
record CheckoutFields(Market market, Texts texts, CheckoutForm form, Map<String, String> wrong) {

  private static final Map<String, String> AUTOCOMPLETE =
      Map.of(
          "street", "address-line1",
          "unit", "address-line2",
          "neighbourhood", "address-level3",
          "city", "address-level2",
          "region", "address-level1",
          "postcode", "postal-code");

  /** In the order of the form. */
  List<CheckoutPage.Problem> problems() {
    return Stream.of(
            List.of("email", "payer_name", "recipient_name"),
            format().fields(),
            List.of("taxId", "phone"))
        .flatMap(List::stream)
        .filter(wrong::containsKey)
        .map(field -> new CheckoutPage.Problem(field, label(field), wrong.getOrDefault(field, "")))
        .toList();
  }

  private AddressFormat format() {
    return AddressFormat.of(market.country());
  }

  private String label(String field) {
    return texts.get(
        switch (field) {
          case "email" -> "checkout.email";
          case "payer_name" -> "checkout.payer";
          case "recipient_name" -> "checkout.recipient-name";
          case "phone" -> "checkout.phone";
          case "taxId" -> "address.cpf";
          default -> addressKey(field);
        });
  }

  /** A country may have a name of its own for a part: ZIP code. */
  private String addressKey(String field) {
    String ofCountry = "address." + field + "." + market.country();
    return texts.has(ofCountry) ? ofCountry : "address." + field;
  }

  /**
   * The parts of an address in the country's order, and the tax number if its customs requires it.
   */
  List<CheckoutPage.Field> address() {
    AddressFormat format = format();
    Map<String, String> values = form.addressParts();
    List<CheckoutPage.Field> fields =
        new ArrayList<>(
            format.fields().stream()
                .map(name -> field(name, values.getOrDefault(name, ""), format))
                .toList());
    if (format.taxId() != null) {
      fields.add(
          new CheckoutPage.Field(
              "taxId",
              texts.get("address." + format.taxId()),
              form.recipient().taxId(),
              true,
              "",
              "off",
              wrong.getOrDefault("taxId", ""),
              Map.of()));
    }
    return fields;
  }

  private CheckoutPage.Field field(String name, String value, AddressFormat format) {
    boolean choice = name.equals("region");
    return new CheckoutPage.Field(
        name,
        texts.get(addressKey(name)),
        value,
        format.required().contains(name),
        name.equals("postcode") && format.postcodeExample() != null ? format.postcodeExample() : "",
        AUTOCOMPLETE.getOrDefault(name, "off"),
        wrong.getOrDefault(name, ""),
        choice ? format.regions(market.language()) : Map.of());
  }
}
