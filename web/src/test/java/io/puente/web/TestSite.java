package io.puente.web;

import io.puente.platform.database.Tenant;
import io.puente.web.request.Site;
import io.puente.web.request.Sites;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A newspaper with a Spanish and an English edition, each under its own path prefix. */
record TestSite(String name, Tenant tenant) implements Site {

  static final TestSite NORTH = new TestSite("north", new Tenant(new UUID(1, 1)));
  static final TestSite SOUTH = new TestSite("south", new Tenant(new UUID(2, 2)));

  private static final List<String> PREFIXES = List.of("es-mx", "en-us");

  @Override
  public boolean isPublic() {
    return true;
  }

  @Override
  public Optional<String> problemWith(String prefix) {
    return PREFIXES.contains(prefix) ? Optional.empty() : Optional.of("unknown-region");
  }

  @Override
  public String prefixFor(List<Locale> languages) {
    return languages.stream()
        .flatMap(
            language ->
                PREFIXES.stream().filter(prefix -> prefix.startsWith(language.getLanguage())))
        .findFirst()
        .orElse(PREFIXES.getFirst());
  }

  @Override
  public String languageOf(String prefix) {
    return prefix.substring(0, 2);
  }

  /** Two sites on one server. */
  record Both() implements Sites {

    private static final Map<String, Site> BY_HOST =
        Map.of("north.example", NORTH, "south.example", SOUTH);

    @Override
    public Optional<Site> at(String host) {
      return Optional.ofNullable(BY_HOST.get(host));
    }

    @Override
    public String prefixParameter() {
      return "region";
    }

    @Override
    public String nameKey() {
      return "site";
    }

    @Override
    public String loggablePath(String path) {
      return path;
    }
  }
}
