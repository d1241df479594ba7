package io.puente.storefront.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page is about. A shop has one of each kind at most, and any number of its own. */
public enum PageKind {
  SHIPPING,
  ABOUT,
  CONTACT,
  PRIVACY,
  TERMS,
  OWN;

  /** Its value in the database, and the end of keys of its texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PageKind> of(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Whether somebody who knows the law should read it before it is published. */
  public boolean isLegal() {
    return this == PRIVACY || this == TERMS;
  }
}
