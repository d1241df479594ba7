package io.puente.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.events.Events;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The sentence and the story of shops, in several languages. */
public final class ShopTexts {

  private final Database database;
  private final Shops shops;
  private final Clock clock;

  public ShopTexts(Database database, Shops shops, Clock clock) {
    this.database = database;
    this.shops = shops;
    this.clock = clock;
  }

  /** The shop as this node knows it. */
  public Shop shop(Tenant tenant) {
    return shops.of(tenant).orElseThrow();
  }

  /** What a form carries to say what it showed. */
  public String hash(Shop shop) {
    Look look = shop.look();
    return DigestUtils.sha256Hex(
            new TreeMap<>(look.tagline().byLanguage())
                + " "
                + new TreeMap<>(look.about().byLanguage()))
        .substring(0, 16);
  }

  /**
   * Writes some languages; others are kept. An empty text is deleted.
   *
   * @param seen the hash of what the form showed
   * @return false if somebody has changed the texts since; nothing is written then
   */
  public boolean change(
      Shop shop, Map<String, String> tagline, Map<String, String> about, String seen, Actor actor) {
    boolean written =
        database.inTenant(
            shop.tenant(),
            tx -> {
              Shop stored = shops.locked(tx);
              Map<String, String> newTagline = over(stored.look().tagline(), tagline);
              Map<String, String> newAbout = over(stored.look().about(), about);
              if (newTagline.equals(new TreeMap<>(stored.look().tagline().byLanguage()))
                  && newAbout.equals(new TreeMap<>(stored.look().about().byLanguage()))) {
                return true;
              }
              if (!hash(stored).equals(seen)) {
                return false;
              }
              ShopLookSql.setTexts(tx, newTagline, newAbout);
              Audit.note(tx, actor, "shop-texts", "", clock.instant());
              Events.announce(tx, Shops.CHANGED, shop.slug());
              return true;
            });
    shops.refresh(shop.tenant());
    return written;
  }

  private static Map<String, String> over(Localized stored, Map<String, String> typed) {
    Map<String, String> all = new TreeMap<>(stored.byLanguage());
    all.putAll(typed);
    all.values().removeIf(String::isEmpty);
    return all;
  }
}
