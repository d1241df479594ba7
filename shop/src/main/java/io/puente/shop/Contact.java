package io.puente.shop;

import java.util.Map;

/**
 * How buyers reach a shop.
 *
 * @param whatsApp a number in the international form (ITU-T E.123), {@code +52 222 555 0142}; empty
 *     for none
 * @param address where buyers may come; empty if nowhere
 * @param links its pages on other sites: the {@code https} addresses by {@link SocialSite#code}
 */
public record Contact(String email, String whatsApp, String address, Map<String, String> links) {

  public static Contact byEmail(String email) {
    return new Contact(email, "", "", Map.of());
  }

  /** The address that opens a chat, with nothing but digits; empty if there is no number. */
  public String whatsAppLink() {
    return whatsApp.isEmpty() ? "" : "https://wa.me/" + whatsApp.replaceAll("[^0-9]", "");
  }
}
