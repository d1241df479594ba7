package io.puente.storefront.command;

import io.puente.platform.config.InvalidSettings;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 refused, 2 called wrongly. */
@Command(
    name = "puente",
    description = "One server for many small shops that sell across borders.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ShopCommand.class,
      CatalogCommand.class,
      RatesCommand.class
    })
public final class Puente {

  private static final int REFUSED = 1;
  private static final int CALLED_WRONGLY = 2;

  private Puente() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(String... arguments) {
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
    switch (failure) {
      case Refused refused -> {
        line.getErr().println(refused.getMessage());
        return REFUSED;
      }
      case InvalidSettings invalid -> {
        line.getErr().println(invalid.getMessage());
        return CALLED_WRONGLY;
      }
      case BindException taken -> {
        line.getErr()
            .println(
                "A port is taken by another program: set PUENTE_PORT, PUENTE_MANAGEMENT_PORT and"
                    + " PUENTE_SANDBOX_PORT to free ones.");
        return REFUSED;
      }
      default -> throw failure;
    }
  }
}
