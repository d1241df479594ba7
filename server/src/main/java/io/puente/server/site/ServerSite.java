package io.puente.server.site;

import io.puente.platform.database.Tenant;
import io.puente.platform.text.Texts;
import io.puente.web.request.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The server's own site. Its path prefixes are languages.
 *
 * @param host the server's own name
 */
public record ServerSite(String host) implements Site {

  /** Nobody's rows: no shop has this id. Pages in memory and turns go by it. */
  public static final Tenant TENANT = new Tenant(new UUID(0, 0));

  /** No shop has this name; it is reserved. */
  private static final String NAME = "puente";

  @Override
  public boolean isPublic() {
    return true;
  }

  @Override
  public Tenant tenant() {
    return TENANT;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> problemWith(String prefix) {
    return Texts.LANGUAGES.contains(prefix) ? Optional.empty() : Optional.of("not-found");
  }

  @Override
  public String prefixFor(List<Locale> languages) {
    return languages.stream()
        .map(Locale::getLanguage)
        .filter(Texts.LANGUAGES::contains)
        .findFirst()
        .orElse(Texts.LANGUAGES.getFirst());
  }

  @Override
  public String languageOf(String prefix) {
    return prefix;
  }
}
