package io.puente.storefront.checkout;

import io.puente.orders.Recipient;
import io.puente.orders.parcel.ParcelDocuments;
import io.puente.platform.text.Texts;
import io.puente.shipping.paper.LatinLetters;
import io.puente.shipping.paper.PrintResult;
import io.puente.shop.mail.EmailAddress;
import io.puente.trade.address.AddressFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The errors of a form: a text for each invalid field, in the buyer's language. What is probably
 * mistyped is an error once; a buyer who sends it again means it.
 */
final class CheckoutErrors {

  private static final int LONGEST = 120;

  private final CheckoutForm form;
  private final Recipient recipient;
  private final AddressFormat format;
  private final Texts texts;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  private CheckoutErrors(CheckoutForm form, AddressFormat format, Texts texts) {
    this.form = form;
    this.recipient = form.recipient();
    this.format = format;
    this.texts = texts;
  }

  /**
   * The errors of a form.
   *
   * @param collected whether the buyer collects the goods, so that no address is asked for
   */
  static Map<String, String> of(
      CheckoutForm form, AddressFormat format, boolean collected, Texts texts) {
    CheckoutErrors check = new CheckoutErrors(form, format, texts);
    check.contact();
    if (!collected) {
      check.address();
      check.letters();
      check.label();
    }
    return check.wrong;
  }

  private void contact() {
    switch (EmailAddress.of(form.email())) {
      case EmailAddress.Usual usual -> {}
      case EmailAddress.Invalid invalid -> put("email", "checkout.wrong.email");
      case EmailAddress.Doubtful(String meant) -> ask(meant);
    }
    name("payer_name", form.payerName());
    if (form.other()) {
      name("recipient_name", recipient.name());
    }
    if (PhoneNumber.read(recipient.phone(), recipient.country()).isEmpty()) {
      put("phone", "checkout.wrong.phone");
    }
  }

  private void ask(String meant) {
    if (form.email().equals(form.askedEmail())) {
      return;
    }
    if (meant.isEmpty()) {
      put("email", "checkout.ask.email-ending", form.email());
    } else {
      put("email", "checkout.ask.email", meant, form.email());
    }
  }

  private void name(String field, String name) {
    text(field, name, true, Character::isLetter);
  }

  private void address() {
    Map<String, String> parts = form.addressParts();
    for (String field : format.fields()) {
      text(
          field,
          parts.getOrDefault(field, ""),
          format.required().contains(field),
          Character::isLetterOrDigit);
    }
    if (!format.regions().isEmpty()
        && !recipient.region().isEmpty()
        && !format.regions().containsKey(recipient.region())) {
      put("region", "checkout.wrong.choose");
    }
    if (!recipient.postcode().isEmpty()) {
      format
          .postcode(recipient.postcode())
          .ifPresentOrElse(this::region, () -> put("postcode", "checkout.wrong.postcode"));
    }
    if ("cpf".equals(format.taxId()) && !Cpf.isValid(recipient.taxId())) {
      put(
          "taxId",
          recipient.taxId().isEmpty() ? "checkout.wrong.cpf-missing" : "checkout.wrong.cpf");
    }
  }

  /** A postcode of another region than the chosen one: one of the two is wrong. */
  private void region(String postcode) {
    Set<String> regions = format.regionsWith(postcode);
    String chosen = recipient.region();
    if (!regions.isEmpty() && format.regions().containsKey(chosen) && !regions.contains(chosen)) {
      put(
          "postcode",
          "checkout.wrong.postcode-region",
          postcode,
          regions.stream()
              .map(code -> format.regionName(code, texts.language()))
              .sorted()
              .collect(Collectors.joining(" / ")),
          format.regionName(chosen, texts.language()));
    }
  }

  /**
   * Checks the length of a text.
   *
   * @param counts which characters make the text more than nothing
   */
  private void text(String field, String value, boolean required, IntPredicate counts) {
    if (required && value.codePoints().noneMatch(counts)) {
      put(field, "checkout.wrong.missing");
    } else if (value.length() > LONGEST) {
      put(field, "checkout.wrong.long");
    }
  }

  private void letters() {
    printed()
        .forEach(
            (field, value) -> {
              String others = LatinLetters.othersIn(value);
              if (!others.isEmpty()) {
                put(field, "checkout.wrong.latin", LatinLetters.quoted(others, value));
              }
            });
  }

  /** A label that cannot be printed would be noticed after the payment otherwise. */
  private void label() {
    if (wrong.isEmpty()) {
      ParcelDocuments.problemWith(recipient, form.email())
          .ifPresent(
              problem -> {
                switch (problem) {
                  case PrintResult.TooLong(String field) ->
                      put(fieldOn(field), "checkout.wrong.label");
                  case PrintResult.Unprintable(String field, String letters) ->
                      unprintable(fieldOn(field), letters);
                }
              });
    }
  }

  private void unprintable(String otherwise, String letters) {
    printed()
        .forEach(
            (field, value) -> {
              if (value.codePoints().anyMatch(letter -> letters.indexOf(letter) >= 0)) {
                put(field, "checkout.wrong.latin", LatinLetters.quoted(letters, value));
              }
            });
    if (wrong.isEmpty()) {
      put(otherwise, "checkout.wrong.latin", letters);
    }
  }

  /** The form's field for a field of the shipping documents. */
  private String fieldOn(String paper) {
    return switch (paper) {
      case "addressee name" -> nameField();
      case "addressee contact" -> "email";
      case "addressee reference" -> "taxId";
      default -> format.fields().getFirst();
    };
  }

  private String nameField() {
    return form.other() ? "recipient_name" : "payer_name";
  }

  /** What stands on the label, by field. */
  private Map<String, String> printed() {
    Map<String, String> parts = form.addressParts();
    Map<String, String> printed = new LinkedHashMap<>();
    printed.put(nameField(), recipient.name());
    format.fields().forEach(field -> printed.put(field, parts.getOrDefault(field, "")));
    printed.put("phone", recipient.phone());
    return printed;
  }

  private void put(String field, String key, Object... values) {
    wrong.putIfAbsent(field, texts.get(key, values));
  }
}
