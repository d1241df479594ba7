package io.puente.server.command;

import io.puente.dashboard.account.Accounts;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.shop.Localized;
import io.puente.shop.Look;
import io.puente.shop.MarketSetting;
import io.puente.shop.Place;
import io.puente.shop.Sender;
import io.puente.shop.Shipping;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.mail.EmailAddress;
import io.puente.trade.time.CountryTimeZones;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a shop that sells at home and to Spanish and English speakers in the United States. */
@Command(name = "create", description = "Creates a shop.")
final class ShopCreateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SLUG", description = "The name in addresses, as barro-azul.")
  private String slug;

  @Option(names = "--name", required = true, description = "The name of the shop.")
  private String name;

  @Option(names = "--country", required = true, description = "The country of the shop, as MX.")
  private String country;

  @Option(
      names = "--time-zone",
      description = "The time zone, as America/Tijuana; that of the country's capital by default.")
  private @Nullable String timeZone;

  @Option(
      names = "--currency",
      description = "The currency of prices; that of the country by default.")
  private @Nullable String currency;

  @Option(
      names = "--email",
      required = true,
      description = "The email address for buyers, and for signing in.")
  private String email;

  @Option(names = "--host", description = "The domain; SLUG.localhost by default.")
  private @Nullable String host;

  @Option(
      names = "--password-file",
      description = "A file with the owner's password; without it, one is created and printed.")
  private @Nullable Path passwordFile;

  @Override
  public Integer call() throws IOException {
    check();
    String password = OwnerPassword.of(passwordFile);
    try (ServerDatabase server = ServerDatabase.open(ServerSettings.read())) {
      Shops shops = new Shops(server.database());
      if (shops.named(slug).isPresent()) {
        throw new CommandFailed("There is a shop '%s' already.".formatted(slug));
      }
      Shop shop = shop();
      shops.open(shop, markets());
      new Accounts(server.database())
          .create(shop.tenant(), email, shop.name(), shop.language(), password);
      report(shop, password);
    }
    return 0;
  }

  private void report(Shop shop, String password) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s at %s%n", shop.slug(), shop.host());
    if (passwordFile == null) {
      out.printf("owner %s, password %s (shown this once)%n", email, password);
    }
    out.printf("next: bin/puente shop sell %s FILE (markets, postage, sender)%n", shop.slug());
  }

  private void check() {
    if (!slug.matches("[a-z0-9](-?[a-z0-9]){1,39}")) {
      throw new CommandFailed(
          "'%s' cannot be a slug: small letters and digits, hyphens between them, as barro-azul."
              .formatted(slug));
    }
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      throw new CommandFailed(
          "'%s' is no country: two capital letters of ISO 3166, as MX.".formatted(country));
    }
    if (EmailAddress.of(email) instanceof EmailAddress.Invalid) {
      throw new CommandFailed("'%s' is no mail address, as taller@example.mx.".formatted(email));
    }
  }

  private CurrencyUnit ownCurrency() {
    try {
      return currency == null ? CurrencyUnit.of(Locale.of("", country)) : CurrencyUnit.of(currency);
    } catch (IllegalCurrencyException e) {
      throw new CommandFailed(
          "'%s' is no currency: three capital letters of ISO 4217, as MXN."
              .formatted(currency == null ? country : currency));
    }
  }

  private Shop shop() {
    Localized nothing = new Localized(Map.of(), "es");
    return new Shop(
        new Tenant(Ids.next()),
        slug,
        host == null ? slug + ".localhost" : host.toLowerCase(Locale.ROOT),
        name,
        email,
        new Place(
            country.equals("BR") ? "pt" : "es",
            country,
            timeZone == null ? CountryTimeZones.of(country) : ShopCommand.timeZone(timeZone),
            ownCurrency(),
            ""),
        new Look("plain", nothing, nothing, List.of(), null),
        List.of(),
        new Shipping(new Sender(name, "", "", "", "", country, ""), List.of(), 250),
        Set.of());
  }

  private List<MarketSetting> markets() {
    String home = (country.equals("BR") ? "pt-" : "es-") + country.toLowerCase(Locale.ROOT);
    MarketSetting own = new MarketSetting(home, ownCurrency().getCode(), BigDecimal.ONE, "");
    return country.equals("US")
        ? List.of(new MarketSetting("es-us", "USD", BigDecimal.ONE, ".99"))
        : List.of(
            own,
            new MarketSetting("es-us", "USD", BigDecimal.ONE, ".99"),
            new MarketSetting("en-us", "USD", BigDecimal.ONE, ".99"));
  }
}
