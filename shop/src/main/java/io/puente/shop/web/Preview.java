package io.puente.shop.web;

import io.puente.platform.secrets.ServerKey;
import io.puente.shop.Shop;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;
import java.time.Duration;

/**
 * The link that shows a shop before it is published. Who has opened it sees the shop for some
 * weeks; the link itself stays the same, so that the owner can send it to friends.
 *
 * @param key from which the secret in each shop's link is derived
 */
public record Preview(ServerKey key) {

  private static final String PURPOSE = "preview";
  private static final String COOKIE = "puente_preview";
  private static final Duration LIFE = Duration.ofDays(30);

  /** The path of the link, on the shop's own host. */
  public String path(Shop shop) {
    return "/preview/" + secret(shop);
  }

  /** Whether this visitor has opened the link of this shop. */
  boolean isOpenTo(Visit visit) {
    return visit
        .request()
        .cookie(COOKIE)
        .filter(shown -> key.derives(PURPOSE, subject(visit.shop()), shown))
        .isPresent();
  }

  /** Adds the link. A wrong one is found by nobody. */
  public void mount(ShopWeb web) {
    web.page("/preview/:secret", this::open);
  }

  private Answer open(Visit visit) {
    String shown = visit.pathParameter("secret");
    return key.derives(PURPOSE, subject(visit.shop()), shown)
        ? new Answer.WithCookie(
            new Answer.Redirect("/"), new CookieChange(COOKIE, secret(visit.shop()), LIFE))
        : Answer.notFound();
  }

  private String secret(Shop shop) {
    return key.derive(PURPOSE, subject(shop));
  }

  private static String subject(Shop shop) {
    return shop.tenant().id().toString();
  }
}
