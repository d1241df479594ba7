package io.puente.dashboard.look;

import io.puente.dashboard.DashboardVisit;
import io.puente.platform.text.Texts;
import io.puente.shop.Contact;
import io.puente.shop.LookChanges;
import io.puente.shop.Seller;
import io.puente.shop.Shop;
import io.puente.shop.SocialSite;
import io.puente.shop.mail.EmailAddress;
import io.puente.storefront.checkout.PhoneNumber;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The form of contact and seller, as it was typed, by field.
 *
 * @param asked what the owner was asked about before; typing it again confirms it
 */
record IdentityForm(Map<String, String> fields, Map<String, String> asked) {

  static final List<String> CONTACT = List.of("email", "whatsapp", "address");
  static final List<String> SELLER = List.of("seller_name", "seller_tax_id", "seller_address");

  private static final Map<String, Integer> LONGEST =
      Map.of(
          "email", 254,
          "whatsapp", 40,
          "address", 150,
          "seller_name", 120,
          "seller_tax_id", 40,
          "seller_address", 200);
  private static final int LONGEST_LINK = 300;

  static IdentityForm stored(Shop shop) {
    Contact contact = shop.contact();
    Map<String, String> fields = new TreeMap<>();
    fields.put("email", contact.email());
    fields.put("whatsapp", contact.whatsApp());
    fields.put("address", contact.address());
    fields.put("seller_name", shop.seller().name());
    fields.put("seller_tax_id", shop.seller().taxId());
    fields.put("seller_address", shop.seller().address());
    for (SocialSite site : SocialSite.values()) {
      fields.put(site.code(), contact.links().getOrDefault(site.code(), ""));
    }
    return new IdentityForm(fields, Map.of());
  }

  static IdentityForm posted(Form form) {
    Map<String, String> fields = new TreeMap<>();
    CONTACT.forEach(field -> fields.put(field, form.text(field)));
    SELLER.forEach(field -> fields.put(field, form.text(field)));
    for (SocialSite site : SocialSite.values()) {
      fields.put(site.code(), form.text(site.code()));
    }
    fields.put("email", EmailAddress.clean(form.text("email")));
    return new IdentityForm(
        fields, Map.of("email", form.text("asked_email"), "whatsapp", form.text("asked_whatsapp")));
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What is wrong, or to be confirmed, by field. */
  Map<String, String> wrong(DashboardVisit visit) {
    Map<String, String> wrong = new TreeMap<>();
    fields.forEach(
        (field, typed) ->
            problem(visit, field, typed).ifPresent(problem -> wrong.put(field, problem)));
    return wrong;
  }

  private Optional<String> problem(DashboardVisit visit, String field, String typed) {
    int most = LONGEST.getOrDefault(field, LONGEST_LINK);
    if (typed.length() > most) {
      String label = visit.texts().get("dashboard.identity." + field);
      return Optional.of(visit.texts().get("dashboard.too-long", label, most));
    }
    return switch (field) {
      case "email" -> emailProblem(visit.texts(), typed);
      case "whatsapp" -> numberProblem(visit, typed);
      default -> linkProblem(visit.texts(), field, typed);
    };
  }

  private Optional<String> emailProblem(Texts texts, String typed) {
    return switch (EmailAddress.of(typed)) {
      case EmailAddress.Usual usual -> Optional.empty();
      case EmailAddress.Invalid invalid -> Optional.of(texts.get("dashboard.identity.wrong.email"));
      case EmailAddress.Doubtful(String meant) ->
          isConfirmed("email", typed)
              ? Optional.empty()
              : Optional.of(
                  meant.isEmpty()
                      ? texts.get("dashboard.identity.ask.email-ending")
                      : texts.get("dashboard.identity.ask.email", meant));
    };
  }

  private Optional<String> numberProblem(DashboardVisit visit, String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<PhoneNumber.Planned> number = PhoneNumber.planned(typed, visit.shop().country());
    if (number.isEmpty()) {
      return Optional.of(visit.texts().get("dashboard.identity.wrong.whatsapp"));
    }
    return number.get().mobile() || isConfirmed("whatsapp", typed)
        ? Optional.empty()
        : Optional.of(
            visit.texts().get("dashboard.identity.ask.whatsapp", number.get().mobileExample()));
  }

  private boolean isConfirmed(String field, String typed) {
    return typed.equals(asked.get(field));
  }

  private static Optional<String> linkProblem(Texts texts, String field, String typed) {
    return SocialSite.of(field)
        .filter(site -> !typed.isEmpty() && site.read(typed).isEmpty())
        .map(site -> texts.get("dashboard.identity.wrong." + site.code()));
  }

  /** The identity of a form in which nothing is wrong. */
  LookChanges.Identity identity(Shop shop) {
    Map<String, String> links = new TreeMap<>();
    for (SocialSite site : SocialSite.values()) {
      site.read(field(site.code())).ifPresent(address -> links.put(site.code(), address));
    }
    String number =
        PhoneNumber.planned(field("whatsapp"), shop.country())
            .map(PhoneNumber.Planned::text)
            .orElse("");
    return new LookChanges.Identity(
        new Contact(field("email"), number, field("address"), links),
        new Seller(field("seller_name"), field("seller_tax_id"), field("seller_address")));
  }
}
