package io.puente.server.command;

import io.puente.platform.config.InvalidSettings;
import io.puente.platform.database.DatabaseUnusable;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line. Exit codes: 0 done, 1 refused, 2 called wrongly. */
@Command(
    name = "puente",
    description = "One server for many small shops that sell across borders.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ShopCommand.class,
      CatalogCommand.class,
      RatesCommand.class,
      TariffsCommand.class,
      QuoteCommand.class
    })
public final class Puente {

  private static final int REFUSED = 1;
  private static final int CALLED_WRONGLY = 2;

  private Puente() {}

  public static void main(String[] arguments) {
    LogSetup.before(arguments);
    System.exit(run(arguments));
  }

  /** Runs one command and returns its exit code. */
  private static int run(String... arguments) {
    CommandLine line = new CommandLine(new Puente());
    line.setExecutionExceptionHandler(Puente::failed);
    if (arguments.length == 0) {
      line.usage(line.getErr());
      return CALLED_WRONGLY;
    }
    return line.execute(arguments);
  }

  private static int failed(
      Exception failure, CommandLine line, CommandLine.@Nullable ParseResult parsed)
      throws Exception {
    return switch (failure) {
      case Refused refused -> say(line, REFUSED, refused.getMessage());
      case InvalidSettings invalid -> say(line, CALLED_WRONGLY, invalid.getMessage());
      case DatabaseUnusable unusable -> say(line, REFUSED, unusable.getMessage());
      case BindException taken ->
          say(
              line,
              REFUSED,
              "A port is taken by another program, or PUENTE_HOST is no address of this machine:"
                  + " set PUENTE_PORT, PUENTE_MANAGEMENT_PORT and PUENTE_SANDBOX_PORT to free ones.");
      default -> throw failure;
    };
  }

  private static int say(CommandLine line, int exitCode, @Nullable String message) {
    line.getErr().println(message);
    return exitCode;
  }
}
