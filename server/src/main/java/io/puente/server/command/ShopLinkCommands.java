package io.puente.server.command;

import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Accounts;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.server.signup.Invitations;
import io.puente.server.signup.SignUpMode;
import io.puente.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links for people, which an operator passes on in a message. */
final class ShopLinkCommands {

  private ShopLinkCommands() {}

  private static PublicUrls urls(ServerSettings settings) {
    return new PublicUrls(settings.secure(), settings.publicPort().orElse(settings.port()));
  }

  /** Prints a link with which somebody may open a shop. */
  @Command(
      name = "invite",
      description = "Prints a link with which somebody opens a shop; it serves once, for 14 days.")
  static final class Invite implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
        arity = "0..1",
        paramLabel = "NOTE",
        description = "For yourself: who is invited.",
        defaultValue = "")
    private String note;

    @Option(
        names = "--language",
        description = "The language of the page: es, en, pt.",
        defaultValue = "es")
    private String language;

    @Override
    public Integer call() {
      if (!Texts.LANGUAGES.contains(language)) {
        throw new CommandFailed("'%s' is no language of Puente: es, en, pt.".formatted(language));
      }
      ServerSettings settings = ServerSettings.read();
      if (settings.signUp() == SignUpMode.CLOSED) {
        throw new CommandFailed("PUENTE_SIGN_UP is closed: a link would open no shop.");
      }
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        String token = new Invitations(server.database(), Clock.systemUTC()).create(note);
        spec.commandLine()
            .getOut()
            .println(urls(settings).of(settings.site(), "/" + language + "/open/" + token));
      }
      return 0;
    }
  }

  /** Prints a link with which an owner sets a new password. */
  @Command(
      name = "reset-link",
      description =
          "Prints a link with which an owner sets a new password; it serves once, for 24 hours.")
  static final class ResetLink implements Callable<Integer> {

    private static final Duration LIFE = Duration.ofDays(1);

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "The shop, as barro-azul.")
    private String slug;

    @Option(names = "--email", description = "The account, if the shop has more than one.")
    private @Nullable String email;

    @Override
    public Integer call() {
      ServerSettings settings = ServerSettings.read();
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        Shop shop = server.shops().named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
        List<String> known = new Accounts(server.database()).emails(shop.tenant());
        String account = email == null ? ShopPasswordCommand.onlyAccount(known) : email;
        String token =
            AccountLinks.create(
                    server.database(), shop, account, AccountLink.Kind.RESET, Instant.now(), LIFE)
                .orElseThrow(
                    () -> new CommandFailed("The shop has no account '%s'.".formatted(account)));
        spec.commandLine()
            .getOut()
            .println(urls(settings).of(shop.host(), "/dashboard/links/" + token));
      }
      return 0;
    }
  }
}
