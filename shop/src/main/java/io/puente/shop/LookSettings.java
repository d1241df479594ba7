package io.puente.shop;

import io.puente.shop.look.SrgbColor;
import io.puente.shop.look.Theme;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** What an owner says in one form of her shop's look: all but its pictures and chosen products. */
public record LookSettings(
    String name, Theme theme, @Nullable SrgbColor accent, Localized tagline, Localized about) {

  public static LookSettings of(Shop shop) {
    Look look = shop.look();
    return new LookSettings(shop.name(), look.theme(), look.accent(), look.tagline(), look.about());
  }

  /** Identifies these settings, as long as nothing of them is changed. */
  public String hash() {
    return DigestUtils.sha256Hex(toString()).substring(0, 16);
  }

  /** The shop as it would be with these settings. */
  public Shop in(Shop shop) {
    Look look = shop.look();
    return shop.with(
        name, new Look(theme, accent, tagline, about, look.featured(), look.hero(), look.logo()));
  }
}
