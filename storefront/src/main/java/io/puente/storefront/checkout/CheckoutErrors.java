package io.puente.storefront.checkout;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.puente.storefront.order.Recipient;
import io.puente.trade.address.AddressFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The errors of a form: the key of a message for each invalid field. */
final class CheckoutErrors {

  /** Catches typing mistakes. Only an email can show whether the address exists. */
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,180}\\.[^@\\s<>\".]{2,24}");

  private static final int LONGEST = 120;

  private final Map<String, String> wrong = new LinkedHashMap<>();

  private CheckoutErrors() {}

  static Map<String, String> of(CheckoutForm form, AddressFormat format) {
    CheckoutErrors check = new CheckoutErrors();
    check.contact(form);
    check.address(form, format);
    return check.wrong;
  }

  private void contact(CheckoutForm form) {
    if (!EMAIL.matcher(form.email()).matches()) {
      wrong.put("email", "checkout.wrong.email");
    }
    text("payer_name", form.payerName(), true);
    if (form.other()) {
      text("recipient_name", form.recipient().name(), true);
    }
    if (!isPhone(form.recipient().phone(), form.recipient().country())) {
      wrong.put("phone", "checkout.wrong.phone");
    }
  }

  private void address(CheckoutForm form, AddressFormat format) {
    Recipient recipient = form.recipient();
    Map<String, String> parts = form.addressParts();
    for (String field : format.fields()) {
      text(field, parts.getOrDefault(field, ""), format.required().contains(field));
    }
    if (!format.regions().isEmpty()
        && !recipient.region().isEmpty()
        && !format.regions().containsKey(recipient.region())) {
      wrong.put("region", "checkout.wrong.choose");
    }
    String pattern = format.postcode();
    if (pattern != null
        && !recipient.postcode().isEmpty()
        && !recipient.postcode().matches(pattern)) {
      wrong.put("postcode", "checkout.wrong.postcode");
    }
    if ("cpf".equals(format.taxId()) && !Cpf.isValid(recipient.taxId())) {
      wrong.put("taxId", "checkout.wrong.cpf");
    }
  }

  private void text(String field, String value, boolean required) {
    if (required && value.isBlank()) {
      wrong.put(field, "checkout.wrong.missing");
    } else if (value.length() > LONGEST) {
      wrong.put(field, "checkout.wrong.long");
    }
  }

  private static boolean isPhone(String phone, String country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.isPossibleNumber(numbers.parse(phone, country));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
