package io.puente.server.command;

import io.puente.dashboard.account.Accounts;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.shop.CountryDefaults;
import io.puente.shop.HostName;
import io.puente.shop.NewShop;
import io.puente.shop.Place;
import io.puente.shop.Shop;
import io.puente.shop.ShopSlug;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import io.puente.shop.mail.EmailAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

  private static final SecureRandom RANDOM = new SecureRandom();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SLUG",
      arity = "0..1",
      description = "The name in addresses, as barro-azul; made of the shop's name by default.")
  private @Nullable String slug;

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

  @Option(
      names = "--host",
      description = "A domain of its own; SLUG below the server's name by default.")
  private @Nullable String host;

  @Option(
      names = "--password-file",
      description = "A file with the owner's password; without it, one is created and printed.")
  private @Nullable Path passwordFile;

  @Override
  public Integer call() throws IOException {
    String chosen = checkedSlug();
    checkEmail();
    Place place = place();
    String password = OwnerPassword.of(passwordFile);
    ServerSettings settings = Puente.settings(spec);
    try (ServerDatabase server = ServerDatabase.open(settings)) {
      Shops shops = server.shops();
      NewShop asked = new NewShop(chosen, hostFor(chosen, shops), name, email, place);
      if (shops.named(asked.slug()).isPresent()) {
        throw new CommandFailed("There is a shop '%s' already.".formatted(asked.slug()));
      }
      if (shops.at(asked.host()).isPresent()) {
        throw new CommandFailed("Another shop answers at '%s'.".formatted(asked.host()));
      }
      Shop shop = asked.toShop(state(settings));
      shops.open(shop, asked.markets());
      new Accounts(server.database())
          .create(shop.tenant(), email, shop.name(), shop.language(), password);
      report(shop, password);
    }
    return 0;
  }

  /** A shop whose payments are tests would take orders that nobody pays. */
  private static ShopState state(ServerSettings settings) {
    return settings.isLive() ? new ShopState.Published(Instant.now()) : new ShopState.Preparation();
  }

  private void report(Shop shop, String password) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s at %s%n", shop.slug(), shop.host());
    if (!shop.state().isPublished()) {
      out.println(
          "in preparation, because payments are tests here: the owner's dashboard has a link to see it");
    }
    if (passwordFile == null) {
      out.printf("owner %s, password %s (shown this once)%n", email, password);
    }
    out.printf("next: bin/puente shop sell %s FILE (markets, postage, sender)%n", shop.slug());
  }

  private String checkedSlug() {
    String chosen = slug == null ? slugOfName() : slug;
    ShopSlug.problem(chosen)
        .ifPresent(
            problem -> {
              throw new CommandFailed(
                  switch (problem) {
                    case MALFORMED ->
                        "'%s' cannot be a slug: 2 to 40 small letters and digits, hyphens between them, as barro-azul."
                            .formatted(chosen);
                    case RESERVED ->
                        "'%s' would be taken for the server itself. Choose another slug, as barro-azul."
                            .formatted(chosen);
                  });
            });
    return chosen;
  }

  private String slugOfName() {
    return ShopSlug.of(name)
        .orElseThrow(
            () ->
                new CommandFailed(
                    "'%s' gives no slug. Write one before the options, as: shop create %s"
                        .formatted(name, ShopSlug.proposal(defaults().language(), RANDOM))));
  }

  private String hostFor(String chosenSlug, Shops shops) {
    String usual = shops.hostOf(chosenSlug);
    String asked = host == null ? usual : domain(host);
    if (!asked.equals(usual) && shops.at(asked).isEmpty() && shops.isOwn(asked)) {
      throw new CommandFailed(
          "Below %s each shop has its slug; the shop's would be '%s'."
              .formatted(shops.site(), usual));
    }
    return asked;
  }

  private static String domain(String text) {
    return HostName.of(text)
        .orElseThrow(
            () -> new CommandFailed("'%s' is no domain, as barro-azul.example.".formatted(text)));
  }

  private void checkEmail() {
    if (EmailAddress.of(email) instanceof EmailAddress.Invalid) {
      throw new CommandFailed("'%s' is no mail address, as taller@example.mx.".formatted(email));
    }
  }

  private Place place() {
    Place usual = defaults().place();
    return new Place(
        usual.language(),
        country,
        timeZone == null ? usual.timeZone() : ShopCommand.timeZone(timeZone),
        currency == null ? usual.currency() : currency(currency),
        "");
  }

  private CountryDefaults defaults() {
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      throw new CommandFailed(
          "'%s' is no country: two capital letters of ISO 3166, as MX.".formatted(country));
    }
    return CountryDefaults.of(country)
        .orElseThrow(
            () ->
                new CommandFailed(
                    "No shop can be in '%s'. The countries are %s."
                        .formatted(country, String.join(", ", CountryDefaults.countries()))));
  }

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new CommandFailed(
          "'%s' is no currency: three capital letters of ISO 4217, as MXN.".formatted(code));
    }
  }
}
