package io.puente.server.command;

import io.puente.dashboard.account.Accounts;
import io.puente.server.ServerDatabase;
import io.puente.shop.Shop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets the password of an account of a shop, and ends all sessions of that account. */
@Command(
    name = "password",
    description = "Sets an owner's password and ends all sessions of the account.")
final class ShopPasswordCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SLUG", description = "The shop, as barro-azul.")
  private String slug;

  @Option(names = "--email", description = "The account, if the shop has more than one.")
  private @Nullable String email;

  @Option(
      names = "--password-file",
      description = "A file with the new password; without it, one is created and printed.")
  private @Nullable Path passwordFile;

  @Override
  public Integer call() throws IOException {
    String password = OwnerPassword.of(passwordFile);
    try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
      Shop shop = server.shops().named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
      Accounts accounts = new Accounts(server.database());
      String account = email == null ? onlyAccount(accounts.emails(shop.tenant())) : email;
      if (!accounts.setPassword(shop.tenant(), account, password)) {
        throw new CommandFailed("The shop has no account '%s'.".formatted(account));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: new password for %s; all sessions ended%n", slug, account);
      if (passwordFile == null) {
        out.printf("password %s (shown this once)%n", password);
      }
    }
    return 0;
  }

  /** The account of a shop that has no other. */
  static String onlyAccount(List<String> known) {
    if (known.size() != 1) {
      throw new CommandFailed(
          "The shop has %d accounts; name one with --email: %s"
              .formatted(known.size(), String.join(", ", known)));
    }
    return known.getFirst();
  }
}
