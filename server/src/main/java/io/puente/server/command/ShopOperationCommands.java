package io.puente.server.command;

import io.puente.dashboard.StateEmails;
import io.puente.platform.text.Texts;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.server.operator.Operator;
import io.puente.server.operator.ShopOperations;
import io.puente.server.signup.SignUpMode;
import io.puente.shop.HostName;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.ShopStates;
import io.puente.shop.mail.Emails;
import io.puente.web.page.Assets;
import io.puente.web.page.Templates;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an operator does for shops, as at {@code /operator}. */
final class ShopOperationCommands {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private ShopOperationCommands() {}

  private static ShopOperations operations(ServerDatabase server, ServerSettings settings) {
    Templates templates = new Templates(Assets.builder().build(), (request, page) -> "");
    StateEmails notices =
        new StateEmails(
            new Emails(server.database(), settings.mail()),
            (texts, email) -> templates.render("dashboard/state-email", texts, email),
            settings.urls());
    return new ShopOperations(
        server.database(), server.shops(), notices, settings.urls(), Clock.systemUTC());
  }

  private static Shop shop(ShopOperations operations, String slug) {
    return operations.shops().named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
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
      ServerSettings settings = Puente.settings(spec);
      if (settings.signUp() == SignUpMode.CLOSED) {
        throw new CommandFailed("PUENTE_SIGN_UP is closed: a link would open no shop.");
      }
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        spec.commandLine().getOut().println(operations(server, settings).invite(language, note));
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

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "The shop, as barro-azul.")
    private String slug;

    @Option(names = "--email", description = "The account, if the shop has more than one.")
    private @Nullable String email;

    @Override
    public Integer call() {
      ServerSettings settings = Puente.settings(spec);
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        ShopOperations operations = operations(server, settings);
        Shop shop = shop(operations, slug);
        String account =
            email == null ? ShopPasswordCommand.onlyAccount(operations.accounts(shop)) : email;
        spec.commandLine()
            .getOut()
            .println(
                operations
                    .resetLink(shop, account)
                    .orElseThrow(
                        () ->
                            new CommandFailed("The shop has no account '%s'.".formatted(account))));
      }
      return 0;
    }
  }

  /** A change of a shop's state. */
  abstract static class StateChange implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "The shop, as barro-azul.")
    private String slug;

    abstract ShopStates.Outcome change(ShopOperations operations, Shop shop);

    @Override
    public Integer call() {
      ServerSettings settings = Puente.settings(spec);
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        ShopOperations operations = operations(server, settings);
        Shop shop = shop(operations, slug);
        if (change(operations, shop) instanceof ShopStates.Outcome.Otherwise(ShopState now)) {
          throw new CommandFailed("%s is %s; nothing was changed.".formatted(slug, words(now)));
        }
        ShopState now = shop(operations, slug).state();
        spec.commandLine().getOut().printf("%s is %s%n", slug, words(now));
      }
      return 0;
    }

    private static String words(ShopState state) {
      return switch (state) {
        case ShopState.Unconfirmed none -> "not confirmed";
        case ShopState.Preparation none -> "in preparation";
        case ShopState.Published none -> "published";
        case ShopState.Suspended(String reason) -> "suspended (%s)".formatted(reason);
        case ShopState.Closed none -> "closed";
      };
    }
  }

  /** Takes a shop offline. */
  @Command(
      name = "suspend",
      description = "Takes a shop offline; its buyers still see their orders.")
  static final class Suspend extends StateChange {

    @Option(names = "--reason", required = true, description = "For the owner, who reads it.")
    private String reason;

    @Override
    ShopStates.Outcome change(ShopOperations operations, Shop shop) {
      if (reason.isBlank()) {
        throw new CommandFailed("The owner reads the reason; it cannot be empty.");
      }
      return operations.suspend(shop, reason.strip(), Operator.command());
    }
  }

  /** Puts a suspended shop back. */
  @Command(name = "resume", description = "Puts a suspended shop back as it was.")
  static final class Resume extends StateChange {

    @Override
    ShopStates.Outcome change(ShopOperations operations, Shop shop) {
      return operations.resume(shop, Operator.command());
    }
  }

  /** Ends a shop. */
  @Command(
      name = "close",
      description =
          "Ends a shop for good, within a day of its export; its buyers still see their orders.")
  static final class Close extends StateChange {

    @Override
    ShopStates.Outcome change(ShopOperations operations, Shop shop) {
      if (!operations.isExported(shop)) {
        throw new CommandFailed(
            "First write everything that the shop has into a file: bin/puente shop export %s FILE"
                .formatted(shop.slug()));
      }
      return operations.close(shop, Operator.command());
    }
  }

  /** Writes everything that a shop has into a file. */
  @Command(
      name = "export",
      description = "Writes everything that a shop has on this server into a new ZIP file.")
  static final class Export implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The shop, as barro-azul.")
    private String slug;

    @Parameters(index = "1", paramLabel = "FILE", description = "A file that does not exist yet.")
    private Path file;

    @Override
    public Integer call() throws IOException {
      ServerSettings settings = Puente.settings(spec);
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        ShopOperations operations = operations(server, settings);
        Shop shop = shop(operations, slug);
        // It has the names and addresses of buyers.
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          int rows = operations.export(shop, out, Operator.command());
          spec.commandLine().getOut().printf("%s: %d rows in %s%n", slug, rows, file);
        }
      } catch (FileAlreadyExistsException e) {
        throw new CommandFailed(
            "There is a file '%s' already; nothing was written.".formatted(file));
      } catch (NoSuchFileException e) {
        throw new CommandFailed("There is no folder for '%s'.".formatted(file));
      }
      return 0;
    }
  }

  /** Gives a shop a domain of its own. */
  @Command(name = "domain", description = "Gives a shop a domain beside its name on this server.")
  static final class Domain implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The shop, as barro-azul.")
    private String slug;

    @Parameters(index = "1", paramLabel = "DOMAIN", description = "As barro-azul.example.")
    private String domain;

    @Option(names = "--main", description = "The shop's addresses have it from now on.")
    private boolean main;

    @Override
    public Integer call() {
      String host =
          HostName.of(domain)
              .orElseThrow(
                  () ->
                      new CommandFailed(
                          "'%s' is no domain, as barro-azul.example.".formatted(domain)));
      ServerSettings settings = Puente.settings(spec);
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        ShopOperations operations = operations(server, settings);
        Shop shop = shop(operations, slug);
        if (!operations.addDomain(shop, host, main, Operator.command())) {
          throw new CommandFailed("'%s' is another shop's, or the server's own.".formatted(host));
        }
        spec.commandLine().getOut().printf("%s answers at %s%n", slug, host);
      }
      return 0;
    }
  }
}
