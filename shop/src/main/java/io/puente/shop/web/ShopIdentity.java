package io.puente.shop.web;

import io.puente.platform.text.Texts;
import io.puente.shop.Contact;
import io.puente.shop.Look;
import io.puente.shop.Seller;
import io.puente.shop.Shop;
import io.puente.shop.SocialSite;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a shop, as each of its pages shows it.
 *
 * @param logo none if the shop has only its name
 * @param longName whether the name is too long for large letters
 * @param address where buyers may come; empty if nowhere
 */
public record ShopIdentity(
    Look.@Nullable Logo logo, boolean longName, List<Link> links, String address, Seller seller) {

  private static final int LONG_NAME = 24;

  /**
   * A way to reach the shop.
   *
   * @param icon empty for none
   */
  public record Link(String icon, String text, String address) {}

  static ShopIdentity of(Shop shop, Texts texts) {
    return new ShopIdentity(
        shop.look().logo(),
        shop.name().length() > LONG_NAME,
        links(shop.contact(), texts),
        shop.contact().address(),
        shop.seller());
  }

  private static List<Link> links(Contact contact, Texts texts) {
    List<Link> links = new ArrayList<>();
    links.add(new Link("", contact.email(), "mailto:" + contact.email()));
    if (!contact.whatsApp().isEmpty()) {
      links.add(
          new Link(
              "brand-whatsapp",
              texts.get("frame.whatsapp", contact.whatsApp()),
              contact.whatsAppLink()));
    }
    for (SocialSite site : SocialSite.values()) {
      String address = contact.links().get(site.code());
      if (address != null) {
        links.add(link(site, address));
      }
    }
    return List.copyOf(links);
  }

  private static Link link(SocialSite site, String address) {
    return switch (site) {
      case INSTAGRAM -> new Link("brand-instagram", "Instagram", address);
      case FACEBOOK -> new Link("brand-facebook", "Facebook", address);
      case TIKTOK -> new Link("brand-tiktok", "TikTok", address);
      case WEB -> new Link("", URI.create(address).getHost(), address);
    };
  }
}
