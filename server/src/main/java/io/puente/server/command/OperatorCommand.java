package io.puente.server.command;

import io.puente.dashboard.account.Passwords;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.server.operator.Operators;
import io.puente.shop.mail.EmailAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of operators. */
@Command(
    name = "operator",
    description = "Creates accounts for /operator, the pages of who runs this server.",
    subcommands = OperatorCommand.Create.class)
final class OperatorCommand {

  private OperatorCommand() {}

  /** Creates an operator's account. */
  @Command(
      name = "create",
      description = "Creates an operator's account, or gives it a new name and password.")
  static final class Create implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "The address to sign in with.")
    private String email;

    @Option(names = "--name", required = true, description = "The name in shops' histories.")
    private String name;

    @Option(
        names = "--password-file",
        description = "A file with the password; without it, one is created and printed.")
    private @Nullable Path passwordFile;

    @Override
    public Integer call() throws IOException {
      if (EmailAddress.of(email) instanceof EmailAddress.Invalid) {
        throw new CommandFailed("'%s' is no mail address, as ana@example.mx.".formatted(email));
      }
      String password = OwnerPassword.of(passwordFile);
      if (password.length() > Passwords.MAXIMUM_LENGTH) {
        throw new CommandFailed(
            "A password has at most %d characters.".formatted(Passwords.MAXIMUM_LENGTH));
      }
      ServerSettings settings = Puente.settings(spec);
      try (ServerDatabase server = ServerDatabase.open(settings)) {
        new Operators(server.database(), Clock.systemUTC()).create(email, name, password);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s signs in at %s%n", email, settings.urls().of(settings.site(), "/operator"));
        if (passwordFile == null) {
          out.printf("password %s (shown this once)%n", password);
        }
      }
      return 0;
    }
  }
}
