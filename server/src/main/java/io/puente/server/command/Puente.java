package io.puente.server.command;

import io.puente.platform.config.InvalidSettings;
import io.puente.platform.database.DatabaseUnusable;
import io.puente.server.PortUnavailable;
import io.puente.server.ServerSettings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The command line. Exit codes: 0 success, 1 failure, 2 wrong usage or settings. */
@Command(
    name = "puente",
    description = "One server for many small shops that sell across borders.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ShopCommand.class,
      OperatorCommand.class,
      CatalogCommand.class,
      RatesCommand.class,
      TariffsCommand.class,
      QuoteCommand.class,
      DoctorCommand.class
    })
public final class Puente {

  private static final int FAILURE = 1;
  private static final int WRONG_USAGE = 2;

  private final Supplier<ServerSettings> settings;

  private Puente(Supplier<ServerSettings> settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) {
    LogSetup.configure(arguments);
    System.exit(run(new CommandLine(new Puente(ServerSettings::read)), arguments));
  }

  /**
   * Runs one command in this process, by these settings, and returns its exit code.
   *
   * @param settings asked for by the commands that need some; may refuse them
   */
  public static int run(
      Supplier<ServerSettings> settings, PrintWriter out, PrintWriter err, String... arguments) {
    return run(new CommandLine(new Puente(settings)).setOut(out).setErr(err), arguments);
  }

  /** The settings by which a command was called. */
  static ServerSettings settings(CommandSpec command) {
    return ((Puente) command.root().userObject()).settings.get();
  }

  private static int run(CommandLine line, String... arguments) {
    line.setExecutionExceptionHandler(Puente::handle);
    if (arguments.length == 0) {
      line.usage(line.getErr());
      return WRONG_USAGE;
    }
    return line.execute(arguments);
  }

  private static int handle(
      Exception failure, CommandLine line, CommandLine.@Nullable ParseResult parsed)
      throws Exception {
    return switch (failure) {
      case CommandFailed failed -> report(line, FAILURE, failed.getMessage());
      case InvalidSettings invalid -> report(line, WRONG_USAGE, invalid.getMessage());
      case DatabaseUnusable unusable -> report(line, FAILURE, unusable.getMessage());
      case PortUnavailable port -> report(line, FAILURE, port.getMessage());
      case UncheckedIOException io when io.getCause() instanceof FileSystemException file ->
          report(line, FAILURE, problemWith(file));
      case BindException inUse ->
          report(
              line,
              FAILURE,
              "A port is in use by another program, or PUENTE_HOST is no address of this machine:"
                  + " set PUENTE_PORT, PUENTE_MANAGEMENT_PORT and PUENTE_SANDBOX_PORT to free"
                  + " ones.");
      default -> throw failure;
    };
  }

  private static String problemWith(FileSystemException file) {
    return switch (file) {
      case AccessDeniedException denied ->
          denied.getFile() + " cannot be used: this user has no right to it.";
      case FileAlreadyExistsException exists -> exists.getFile() + " is no folder.";
      case NoSuchFileException missing -> missing.getFile() + " is missing.";
      default -> file.getFile() + " cannot be used: " + file.getReason();
    };
  }

  private static int report(CommandLine line, int exitCode, @Nullable String message) {
    line.getErr().println(message);
    return exitCode;
  }
}
